package org.medina.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrapsTest {
  @ParameterizedTest
  @CsvSource({
    "http://a.example/2024/05/a-story,http://a.example/#/#/*",
    "http://a.example/cal?day=3&m=4,http://a.example/*?day=*&m=*",
    "http://a.example/,http://a.example/*",
    "http://127.0.0.1:80/x/9,http://127.0.0.1:80/x/*"
  })
  void leavesNumbersAndTheLastNameOpen(String url, String shape) {
    assertThat(Traps.shape(url)).isEqualTo(shape);
  }

  @Test
  void keepsAShapeOpenThatBringsStoriesNowAndThen() {
    Traps traps = new Traps();
    for (int i = 0; i < 200; i++) {
      boolean story = i % 10 == 0;
      PageSink.Result result = story ? PageSink.Result.NEW : PageSink.Result.NOT_A_STORY;
      traps.note("http://a.example/x/" + i, new PageSink.Outcome(result, "hash" + i, null, false));
    }

    assertThat(traps.closes("http://a.example/x/999")).isFalse();
  }

  @Test
  void remembersAddressesAndForgetsInsteadOfGrowing() {
    AddressMemory memory = new AddressMemory();
    for (int i = 0; i < 600_000; i++) {
      memory.add("http://a.example/" + i);
    }

    assertThat(memory.holds("http://a.example/599999")).isTrue();
    assertThat(memory.holds("http://a.example/600000")).isFalse();
  }
}
