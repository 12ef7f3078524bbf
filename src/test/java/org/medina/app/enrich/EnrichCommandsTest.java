package org.medina.app.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.medina.model.MedinaException;

class EnrichCommandsTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  @Test
  void namesPersonsAndCountriesLineByLine() throws IOException {
    new EnrichCommand(
            Map.of(),
            in(
                "{\"id\":7,\"lang\":\"en\",\"text\":\"Mr. Aziz Akhannouch spoke in Morocco.\"}\n\n"
                    + "{\"id\":\"b\",\"text\":\"Le conseil s'est réuni hier soir à la mairie.\"}"),
            out)
        .call();
    assertThat(out.toString(StandardCharsets.UTF_8).lines())
        .containsExactly(
            "{\"id\":7,\"persons\":[\"Aziz Akhannouch\"],\"countries\":[\"MA\"],\"lang\":\"en\"}",
            "{\"id\":\"b\",\"persons\":[],\"countries\":[],\"lang\":\"fr\"}");
  }

  @Test
  void takesNoCityOfTheRegistryForAPerson() throws IOException {
    String text = "The tenth session of the World Urban Forum ended in Abu Dhabi on Thursday.";
    new EnrichCommand(Map.of(), in("{\"id\":1,\"lang\":\"en\",\"text\":\"" + text + "\"}"), out)
        .call();
    assertThat(out.toString(StandardCharsets.UTF_8).strip())
        .isEqualTo("{\"id\":1,\"persons\":[],\"countries\":[\"AE\"],\"lang\":\"en\"}");
  }

  @Test
  void saysWhichLineIsNoJson() {
    assertThatThrownBy(() -> new EnrichCommand(Map.of(), in("not json"), out).call())
        .isInstanceOf(MedinaException.class)
        .hasMessageContaining("not json");
  }

  @Test
  void comparesNamesLineByLine() throws IOException {
    new NamesCommand(in("Asmaa Galalo\tأسماء غلالو\nTony Blair\tبيل كلينتون\n"), out).call();
    assertThat(out.toString(StandardCharsets.UTF_8).lines())
        .satisfiesExactly(
            first -> assertThat(first).startsWith("1\t"),
            second -> assertThat(second).startsWith("0\t"));
  }

  private static ByteArrayInputStream in(String lines) {
    return new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8));
  }
}
