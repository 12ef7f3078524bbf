package org.medina.crawl.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class RawHeaderTest {
  private static String asLatin1(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }

  @Test
  void readsRawUtf8AndLeavesTheRestAlone() {
    assertThat(RawHeader.text(asLatin1("/أخبار/1"))).isEqualTo("/أخبار/1");
    assertThat(RawHeader.text("/%D8%A3/1")).isEqualTo("/%D8%A3/1");
    assertThat(RawHeader.text("/caf\u00e9")).isEqualTo("/caf\u00e9");
  }
}
