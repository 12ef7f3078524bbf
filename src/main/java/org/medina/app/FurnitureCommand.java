package org.medina.app;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.medina.app.check.ConfigOption;
import org.medina.model.FurnitureLine;
import org.medina.model.MedinaException;
import org.medina.model.MedinaException.Code;
import org.medina.pipeline.RepeatedLines;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The lines that are left out of stories: lists them, and rules on them. */
@Command(
    name = "furniture",
    mixinStandardHelpOptions = true,
    description =
        "Lists the lines that hosts repeat on their pages and that are left out of stories.")
final class FurnitureCommand implements Callable<Integer> {
  @Mixin private ConfigOption configuration = new ConfigOption();
  @Mixin private DataOption data = new DataOption();
  @Spec private CommandSpec command = CommandSpec.create();

  @Option(names = "--host", paramLabel = "HOST", description = "only this host, as www.example.org")
  private @Nullable String host;

  @ArgGroup(exclusive = true, multiplicity = "0..1")
  private @Nullable Ruling ruling;

  @Option(names = "--json", description = "one JSON line for each line left out")
  private boolean json;

  /** What to do with one line. */
  static final class Ruling {
    @Option(
        names = "--give-back",
        paramLabel = "LINE",
        description = "put this line back into the host's stories, stored ones too")
    private @Nullable String giveBack;

    @Option(
        names = "--take-out",
        paramLabel = "LINE",
        description = "leave a line out again that was given back")
    private @Nullable String takeOut;
  }

  @Override
  public Integer call() {
    if (ruling != null && host == null) {
      throw new ParameterException(
          command.commandLine(), "--give-back and --take-out need --host: lines belong to a host");
    }
    try (Assembly parts = Assembly.join(data.apply(configuration.read(System.getenv())))) {
      if (ruling != null && host != null) {
        rule(parts, host, ruling);
      } else {
        list(parts.furniture());
      }
    }
    return 0;
  }

  private void rule(Assembly parts, String site, Ruling wanted) {
    boolean back = wanted.giveBack != null;
    String line = String.valueOf(back ? wanted.giveBack : wanted.takeOut);
    OptionalInt changed = parts.rulings().rule(site, line, back);
    if (changed.isEmpty()) {
      throw new MedinaException(
          Code.BAD_CONFIGURATION,
          "no page of %s is known to have the line \"%s\"; ./medina furniture --host %s lists those that are left out"
              .formatted(site, line, site));
    }
    parts.refresh();
    out()
        .printf(
            "%s: \"%s\" is %s; %d stored stories changed%n",
            site, line, back ? "given back" : "left out", changed.getAsInt());
  }

  private void list(RepeatedLines furniture) {
    List<String> hosts = host == null ? furniture.hosts() : List.of(host);
    int count = 0;
    for (String site : hosts) {
      for (FurnitureLine line : furniture.lines(site)) {
        out().println(json ? json(site, line) : text(site, line));
        count++;
      }
    }
    if (count == 0 && !json) {
      out()
          .println(
              "No line is left out" + (host == null ? "." : " of the stories of " + host + "."));
    }
    out().flush();
  }

  private PrintWriter out() {
    return command.commandLine().getOut();
  }

  private static String text(String site, FurnitureLine line) {
    return "%s  %5d pages  %s%s"
        .formatted(site, line.pages(), line.line(), line.givenBack() ? "  (given back)" : "");
  }

  private static String json(String site, FurnitureLine line) {
    ObjectNode node = new ObjectMapper().createObjectNode();
    node.put("host", site);
    node.put("line", line.line());
    node.put("pages", line.pages());
    node.put("given_back", line.givenBack());
    return node.toString();
  }
}
