package org.medina.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.medina.index.ElasticsearchGateway;
import org.medina.index.IndexConfig;
import org.medina.model.MedinaException;

/** The official image with a password, as docker-compose.yml runs it. */
@Tag("docker")
class OfficialImageDockerIT {
  @BeforeAll
  static void start() {
    Assumptions.assumeTrue(OfficialImage.isAvailable(OfficialImageDockerIT.class));
  }

  @Test
  void opensWithUserAndPassword() {
    try (ElasticsearchGateway gateway = ElasticsearchGateway.open(OfficialImage.config("docker"))) {
      assertThat(gateway.isHealthy()).isTrue();
    }
  }

  @Test
  void refusesAWrongPasswordInOneLine() {
    URI url = OfficialImage.config("docker").url();
    IndexConfig wrong =
        new IndexConfig(url, null, "elastic", "wrong", null, Path.of("unused"), "512m", "docker");

    assertThatThrownBy(() -> ElasticsearchGateway.open(wrong))
        .isInstanceOf(MedinaException.class)
        .hasMessageContaining("refused the credentials")
        .hasMessageNotContaining("\n");
  }
}
