package org.medina.app;

import org.jspecify.annotations.Nullable;
import org.medina.config.MedinaConfig;
import org.medina.model.MedinaException;
import org.medina.model.MedinaException.Code;
import picocli.CommandLine.Option;

/** The option {@code --source ID}, as a mixin for every subcommand that can keep to one source. */
final class SourceOption {
  @Option(names = "--source", paramLabel = "ID", description = "only this source")
  private @Nullable String id;

  /**
   * The chosen source, or null for all.
   *
   * @throws MedinaException BAD_CONFIGURATION when no source has this id
   */
  @Nullable String chosen(MedinaConfig config) {
    if (id != null && config.sources().stream().noneMatch(s -> s.source().id().equals(id))) {
      throw new MedinaException(
          Code.BAD_CONFIGURATION,
          "no source has the id %s; ./medina check lists how many there are, sources/*.yml names them"
              .formatted(id));
    }
    return id;
  }
}
