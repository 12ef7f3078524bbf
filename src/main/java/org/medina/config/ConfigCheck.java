package org.medina.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What reading a configuration directory came to: every fault, or the configuration. */
public final class ConfigCheck {
  private final List<Fault> faults;
  private final @Nullable MedinaConfig config;

  private ConfigCheck(List<Fault> faults, @Nullable MedinaConfig config) {
    this.faults = faults;
    this.config = config;
  }

  /**
   * Reads and checks a configuration directory.
   *
   * @param directory holds {@code medina.yml}, {@code sources/} and {@code registry/}, each of
   *     which may be absent
   * @param environment variables such as {@code MEDINA_WEB_PORT}, and those named in values
   */
  public static ConfigCheck of(Path directory, Map<String, String> environment) {
    Faults faults = new Faults();
    if (!Files.isDirectory(directory)) {
      faults.add(
          new Place(directory.toString(), 0, ""),
          "there is no such directory; give one with medina.yml and sources/ in it");
      return new ConfigCheck(faults.sorted(), null);
    }
    MedinaConfig config = new DirectoryReader(directory, environment, faults).read();
    List<Fault> found = faults.sorted();
    return new ConfigCheck(found, found.isEmpty() ? config : null);
  }

  /** Every fault, by file and line; empty when all is well. */
  public List<Fault> faults() {
    return faults;
  }

  /** The configuration, when there is no fault. */
  public Optional<MedinaConfig> config() {
    return Optional.ofNullable(config);
  }
}
