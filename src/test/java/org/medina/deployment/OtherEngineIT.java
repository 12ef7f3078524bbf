package org.medina.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.launcher.listeners.TestExecutionSummary;
import org.medina.index.node.EmbeddedNode;
import org.medina.index.node.Lifetime;

class OtherEngineIT {
  @Test
  void theTestsCanBeLedToAnotherEngine(@TempDir Path data) {
    try (EmbeddedNode other = EmbeddedNode.start(data, "384m", Lifetime.MINUTES)) {
      TestExecutionSummary summary =
          OtherEngine.run(
              Map.of("url", other.url().toString()),
              List.of(selectClass("org.medina.search.EngineSearcherIT")));

      assertThat(summary.getTestsSucceededCount()).isGreaterThanOrEqualTo(5);
      assertThat(summary.getFailures()).isEmpty();
    }
  }
}
