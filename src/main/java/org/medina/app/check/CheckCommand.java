package org.medina.app.check;

import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.Callable;
import org.medina.config.ConfigCheck;
import org.medina.config.Fault;
import org.medina.config.MedinaConfig;
import org.medina.model.EntityKind;
import org.medina.model.Registry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Validates all configuration and lists every fault with file and line. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = "Validates all configuration and lists every fault with file and line.",
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {"0:the configuration is sound", "1:it has faults, which are listed"})
public final class CheckCommand implements Callable<Integer> {
  @Mixin private ConfigOption configuration = new ConfigOption();

  @Spec private CommandSpec command;

  private final Map<String, String> environment;

  /** A check in the environment of this process. */
  public CheckCommand() {
    this(System.getenv());
  }

  CheckCommand(Map<String, String> environment) {
    this.environment = environment;
    this.command = CommandSpec.create();
  }

  @Override
  public Integer call() {
    ConfigCheck check = configuration.check(environment);
    PrintWriter out = command.commandLine().getOut();
    PrintWriter err = command.commandLine().getErr();
    check.config().ifPresent(config -> report(config, out));
    if (check.faults().isEmpty()) {
      return 0;
    }
    for (Fault fault : check.faults()) {
      err.println(fault);
    }
    int count = check.faults().size();
    err.printf("%s: %d %s%n", configuration.directory(), count, count == 1 ? "fault" : "faults");
    return 1;
  }

  private void report(MedinaConfig config, PrintWriter out) {
    Registry registry = config.registry();
    out.printf(
        "%s is sound: %d sources; registry: %d people, %d organisations, %d networks, %d cities,"
            + " %d countries%n",
        configuration.directory(),
        config.sources().size(),
        count(registry, EntityKind.PERSON),
        count(registry, EntityKind.ORGANISATION),
        count(registry, EntityKind.NETWORK),
        count(registry, EntityKind.CITY),
        registry.countries().size());
  }

  private static long count(Registry registry, EntityKind kind) {
    return registry.entities().values().stream().filter(entity -> entity.kind() == kind).count();
  }
}
