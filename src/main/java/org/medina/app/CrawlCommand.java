package org.medina.app;

import java.io.Console;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.medina.app.check.ConfigOption;
import org.medina.app.report.CrawlProgress;
import org.medina.app.report.CrawlTable;
import org.medina.config.MedinaConfig;
import org.medina.crawl.CrawlReport;
import org.medina.crawl.CrawlScope;
import org.medina.crawl.CrawlStatus.SourceState;
import org.medina.index.node.Lifetime;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Crawls without the site: one pass, or on schedule until stopped. */
@Command(
    name = "crawl",
    mixinStandardHelpOptions = true,
    description = "Crawls what is due: once with --once, else on schedule until stopped.")
final class CrawlCommand implements Callable<Integer> {
  @Mixin private ConfigOption configuration = new ConfigOption();
  @Mixin private DataOption data = new DataOption();
  @Mixin private SourceOption source = new SourceOption();
  @Spec private CommandSpec command = CommandSpec.create();

  @Option(names = "--once", description = "one pass over all that is due, then a report")
  private boolean once;

  @Option(
      names = "--since",
      paramLabel = "DATE",
      description = "also read archives back to this day (YYYY-MM-DD)")
  private @Nullable LocalDate since;

  @Option(names = "--json", description = "print the report as JSON")
  private boolean json;

  @Override
  public Integer call() {
    MedinaConfig config = data.apply(configuration.read(System.getenv()));
    String only = source.chosen(config);
    PrintWriter out = command.commandLine().getOut();
    try (Assembly parts = Assembly.open(config, once ? Lifetime.MINUTES : Lifetime.DAYS)) {
      if (!once) {
        parts.crawler().run();
        return 0;
      }
      CrawlReport report = runOnce(parts, new CrawlScope(only, since));
      parts.refresh();
      if (json) {
        out.println(CrawlTable.json(report, states(parts, only), Instant.now()));
      } else {
        CrawlTable.print(report, out);
      }
    }
    return 0;
  }

  private static CrawlReport runOnce(Assembly parts, CrawlScope scope) {
    Console console = System.console();
    boolean terminal = console != null && console.isTerminal();
    try (CrawlProgress progress = new CrawlProgress(System.err, terminal, Clock.systemUTC())) {
      parts.listen(progress);
      return parts.crawler().runOnce(scope);
    }
  }

  private static List<SourceState> states(Assembly parts, @Nullable String only) {
    return parts.status().sources().stream()
        .filter(state -> only == null || only.equals(state.source()))
        .toList();
  }
}
