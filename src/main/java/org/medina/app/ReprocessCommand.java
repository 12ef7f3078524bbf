package org.medina.app;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.medina.app.check.ConfigOption;
import org.medina.config.MedinaConfig;
import org.medina.pipeline.Reprocessing;
import org.medina.pipeline.Reprocessing.Result;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Reads stories again from the pages that were kept. */
@Command(
    name = "reprocess",
    mixinStandardHelpOptions = true,
    description = {
      "Extracts and tags stories again from the pages that were kept, without a single request.",
      "Only what comes out different is written; the site may run meanwhile."
    })
final class ReprocessCommand implements Callable<Integer> {
  @Mixin private ConfigOption configuration = new ConfigOption();
  @Mixin private DataOption data = new DataOption();
  @Mixin private SourceOption source = new SourceOption();
  @Spec private CommandSpec command = CommandSpec.create();

  @Option(
      names = "--since",
      paramLabel = "DATE",
      description = "only pages fetched on this day (YYYY-MM-DD, UTC) or later")
  private @Nullable LocalDate since;

  @Option(names = "--json", description = "print the report as JSON")
  private boolean json;

  @Override
  public Integer call() {
    MedinaConfig config = data.apply(configuration.read(System.getenv()));
    Reprocessing.Scope scope = new Reprocessing.Scope(source.chosen(config), since);
    PrintWriter out = command.commandLine().getOut();
    try (Assembly parts = Assembly.join(config)) {
      long start = System.nanoTime();
      Map<Result, Integer> counts = parts.reprocessing().run(scope);
      parts.refresh();
      double seconds = (System.nanoTime() - start) / 1e9;
      if (json) {
        out.println(json(counts, seconds));
      } else {
        print(counts, seconds, out);
      }
      return counts.getOrDefault(Result.UNREADABLE, 0) == 0 ? 0 : 1;
    }
  }

  private static ObjectNode json(Map<Result, Integer> counts, double seconds) {
    ObjectNode report = JsonNodeFactory.instance.objectNode();
    report.put("pages", pages(counts));
    counts.forEach((result, count) -> report.put(result.name().toLowerCase(Locale.ROOT), count));
    report.put("seconds", seconds);
    return report;
  }

  private static void print(Map<Result, Integer> counts, double seconds, PrintWriter out) {
    out.printf(
        Locale.ROOT,
        "%d pages read again in %.1f s: %d stories changed, %d the same, %d added%n",
        pages(counts),
        seconds,
        counts.get(Result.CHANGED),
        counts.get(Result.SAME),
        counts.get(Result.ADDED));
    note(out, counts.get(Result.NO_STORY), "hold no story any more; what is stored stays");
    note(out, counts.get(Result.OUTDATED), "are older than what is stored, which stays");
    note(out, counts.get(Result.UNREADABLE), "could not be read; see the log");
  }

  private static int pages(Map<Result, Integer> counts) {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  private static void note(PrintWriter out, @Nullable Integer count, String what) {
    if (count != null && count > 0) {
      out.printf("%d pages %s%n", count, what);
    }
  }
}
