package org.medina.app.check;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.medina.config.ConfigCheck;
import org.medina.config.ConfigReader;
import org.medina.config.MedinaConfig;
import picocli.CommandLine.Option;

/**
 * The option {@code --config DIR}, as a mixin for every subcommand that reads the configuration.
 */
public final class ConfigOption {
  private static final String NAME = "crawler-config";

  @Option(
      names = "--config",
      paramLabel = "DIR",
      description =
          "directory with medina.yml, sources/ and registry/ (default: crawler-config in the"
              + " current directory, else beside the program)")
  private @Nullable Path directory;

  /** The directory to read. */
  public Path directory() {
    if (directory != null) {
      return directory;
    }
    Path here = Path.of(NAME);
    String program = System.getProperty("medina.directory");
    return Files.isDirectory(here) || program == null ? here : Path.of(program, NAME);
  }

  /**
   * Reads the configuration.
   *
   * @throws org.medina.model.MedinaException BAD_CONFIGURATION, with every fault
   */
  public MedinaConfig read(Map<String, String> environment) {
    return ConfigReader.read(directory(), environment);
  }

  /** Checks the configuration. */
  ConfigCheck check(Map<String, String> environment) {
    return ConfigCheck.of(directory(), environment);
  }
}
