package org.medina.config;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.medina.model.MedinaException;

/** Reads the whole configuration, or says everything that is wrong with it. */
public final class ConfigReader {
  private ConfigReader() {}

  /**
   * Reads a configuration directory.
   *
   * @param directory holds {@code medina.yml}, {@code sources/} and {@code registry/}, each of
   *     which may be absent
   * @param environment variables such as {@code MEDINA_WEB_PORT}, and those named in values
   * @throws MedinaException BAD_CONFIGURATION, with every fault on a line of its own
   */
  public static MedinaConfig read(Path directory, Map<String, String> environment) {
    ConfigCheck check = ConfigCheck.of(directory, environment);
    return check
        .config()
        .orElseThrow(
            () ->
                new MedinaException(
                    MedinaException.Code.BAD_CONFIGURATION, message(directory, check)));
  }

  private static String message(Path directory, ConfigCheck check) {
    int count = check.faults().size();
    return check.faults().stream()
        .map(fault -> "  " + fault)
        .collect(
            Collectors.joining(
                "\n",
                "the configuration in "
                    + directory
                    + (count == 1 ? " has a fault:\n" : " has " + count + " faults:\n"),
                ""));
  }
}
