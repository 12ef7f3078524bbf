package org.medina.app;

import org.medina.app.check.CheckCommand;
import org.medina.app.enrich.EnrichCommand;
import org.medina.app.enrich.NamesCommand;
import org.medina.app.extract.ExtractCommand;
import org.medina.model.MedinaException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program: picks a subcommand and turns its outcome into an exit code. */
@Command(
    name = "medina",
    mixinStandardHelpOptions = true,
    version = Main.VERSION,
    description = "A search portal for news about the cities of the Middle East and North Africa.",
    subcommands = {
      DemoCommand.class,
      ServeCommand.class,
      CrawlCommand.class,
      ReprocessCommand.class,
      ExportCommand.class,
      FurnitureCommand.class,
      CheckCommand.class,
      ExtractCommand.class,
      EnrichCommand.class,
      NamesCommand.class,
      CommandLine.HelpCommand.class
    })
public final class Main {
  static final String VERSION = "Medina 0.1.0";

  private Main() {}

  /** Runs the program. Exit code 0 is success, 1 a fault that the message tells, 2 wrong usage. */
  public static void main(String[] arguments) {
    System.exit(commandLine().execute(arguments));
  }

  static CommandLine commandLine() {
    return new CommandLine(new Main())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(
            (fault, command, parsed) -> {
              if (fault instanceof MedinaException known) {
                command.getErr().println("medina: " + known.getMessage());
                return 1;
              }
              throw fault;
            });
  }
}
