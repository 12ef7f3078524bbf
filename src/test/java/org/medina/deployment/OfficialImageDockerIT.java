package org.medina.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.platform.launcher.listeners.TestExecutionSummary;
import org.medina.index.ElasticsearchGateway;
import org.medina.index.IndexConfig;
import org.medina.model.MedinaException;

/** The official image with a password, as docker-compose.yml runs it. */
@Tag("docker")
class OfficialImageDockerIT {
  @BeforeAll
  static void needAnEngine() {
    Assumptions.assumeTrue(OfficialImage.isAvailable(OfficialImageDockerIT.class));
  }

  @Test
  void passesTheTestsThatTheEmbeddedNodePasses() {
    IndexConfig config = OfficialImage.config("contract");
    TestExecutionSummary summary =
        OtherEngine.run(
            Map.of(
                "url", String.valueOf(config.url()),
                "username", "elastic",
                "password", String.valueOf(config.password())),
            OtherEngine.contract());

    assertThat(summary.getFailures())
        .extracting(failure -> failure.getTestIdentifier().getDisplayName())
        .isEmpty();
    assertThat(summary.getTestsSucceededCount()).isGreaterThanOrEqualTo(5);
  }

  @Test
  void refusesAWrongPasswordInOneLine() {
    IndexConfig right = OfficialImage.config("refused");
    IndexConfig wrong =
        new IndexConfig(
            right.url(), null, "elastic", "wrong", null, Path.of("unused"), "512m", "refused");

    assertThatThrownBy(() -> ElasticsearchGateway.open(wrong))
        .isInstanceOf(MedinaException.class)
        .hasMessageContaining("refused the credentials")
        .hasMessageNotContaining("\n");
  }
}
