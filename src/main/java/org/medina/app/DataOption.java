package org.medina.app;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.medina.config.MedinaConfig;
import picocli.CommandLine.Option;

/** The option {@code --data DIR}, as a mixin for every subcommand that needs the engine. */
final class DataOption {
  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "directory of the embedded Elasticsearch (default: elasticsearch.data)")
  private @Nullable Path directory;

  /** The configuration with the chosen directory. */
  MedinaConfig apply(MedinaConfig config) {
    return directory == null ? config : config.withData(directory);
  }

  Path or(Path otherwise) {
    return directory == null ? otherwise : directory;
  }
}
