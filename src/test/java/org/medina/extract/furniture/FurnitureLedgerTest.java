package org.medina.extract.furniture;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class FurnitureLedgerTest {
  private static final String HOST = "news.example";
  private static final String BUTTON = "Back to top button";

  private final FurnitureLedger ledger = new FurnitureLedger();

  @Test
  void dropsALineOnceItIsSeenOnThreePages() {
    assertThat(learn(1).text()).contains(BUTTON);
    assertThat(learn(2).text()).contains(BUTTON);
    CleanedStory third = learn(3);
    assertThat(third.text()).doesNotContain(BUTTON).contains("Story 3 tells");
    assertThat(third.dropped()).containsExactly(BUTTON);
  }

  @Test
  void namesTheEarlierStoriesThatMustBeCleaned() {
    assertThat(learn(1).earlierStories()).isEmpty();
    assertThat(learn(2).earlierStories()).isEmpty();
    assertThat(learn(3).earlierStories()).containsExactlyInAnyOrder("story-1", "story-2");
    assertThat(learn(4).earlierStories()).isEmpty();
    assertThat(ledger.clean(HOST, text(1)).text()).doesNotContain(BUTTON);
  }

  @Test
  void listsFurnitureWithItsPageCount() {
    learnStories(7);
    assertThat(ledger.furniture(HOST)).containsExactly(new FurnitureLine(BUTTON, 7, false));
  }

  @Test
  void keepsAPhraseThatASentenceDiscusses() {
    learnStories(5);
    String essay = "Why does every site end in a \"Back to top button\"? We asked a designer.";
    assertThat(ledger.learn(HOST, "essay", essay).text()).isEqualTo(essay);
  }

  @Test
  void learnsNothingTwiceFromOneStory() {
    for (int i = 0; i < 10; i++) {
      learn(1);
    }
    assertThat(ledger.furniture(HOST)).isEmpty();
  }

  @Test
  void doesNotTakeOneStoryPublishedThriceForFurniture() {
    String story =
        "The council met.\n\nIt spoke of water.\n\nIt spoke of roads.\n\nIt will meet again.";
    for (int i = 0; i < 4; i++) {
      assertThat(ledger.learn(HOST, "copy-" + i, story).text()).isEqualTo(story);
    }
  }

  @Test
  void keepsHostsApart() {
    learnStories(5);
    assertThat(ledger.clean("other.example", BUTTON).text()).isEqualTo(BUTTON);
  }

  @Test
  void givesALineBackPerHostAndTakesItOutAgain() {
    learnStories(4);
    assertThat(ledger.giveBack(HOST, BUTTON)).contains("story-1", "story-4");
    assertThat(ledger.clean(HOST, text(9)).text()).contains(BUTTON);
    assertThat(ledger.furniture(HOST)).containsExactly(new FurnitureLine(BUTTON, 4, true));
    ledger.takeOut(HOST, BUTTON);
    assertThat(ledger.clean(HOST, text(9)).text()).doesNotContain(BUTTON);
  }

  @Test
  void knowsALineInOtherDress() {
    for (int i = 0; i < 3; i++) {
      ledger.learn(HOST, "ar-" + i, "نص الخبر رقم " + i + " كامل.\n\n» اقرأ أيضًا: ");
    }
    assertThat(ledger.clean(HOST, "خبر.\n\n\u200fاقرأ أيضا").text()).isEqualTo("خبر.");
  }

  @Test
  void isKeptAsJsonAndRestored() throws IOException {
    learnStories(4);
    ObjectMapper mapper = new ObjectMapper();
    HostLedger kept =
        mapper.readValue(mapper.writeValueAsString(ledger.kept(HOST)), HostLedger.class);
    FurnitureLedger restored = new FurnitureLedger();
    restored.restore(kept);
    assertThat(restored.furniture(HOST)).isEqualTo(ledger.furniture(HOST));
    assertThat(restored.clean(HOST, text(9)).dropped()).containsExactly(BUTTON);
    assertThat(restored.hosts()).containsExactly(HOST);
  }

  @Test
  void forgetsLinesThatNeverCameAgain() {
    for (int i = 0; i < 3000; i++) {
      learn(i);
    }
    assertThat(ledger.kept(HOST).lines()).hasSizeLessThanOrEqualTo(4000);
    assertThat(ledger.furniture(HOST)).extracting(FurnitureLine::line).containsExactly(BUTTON);
  }

  @Test
  void countsRightlyFromManyThreads() {
    try (ExecutorService pool = Executors.newFixedThreadPool(8)) {
      for (int i = 0; i < 200; i++) {
        int number = i;
        pool.execute(() -> learn(number));
      }
    }
    assertThat(ledger.furniture(HOST)).isEqualTo(List.of(new FurnitureLine(BUTTON, 200, false)));
  }

  private void learnStories(int count) {
    for (int i = 1; i <= count; i++) {
      learn(i);
    }
  }

  private CleanedStory learn(int number) {
    return ledger.learn(HOST, "story-" + number, text(number));
  }

  private static String text(int number) {
    return "Story %d tells of a city.\n\nIts second paragraph, number %d, tells more.\n\n%s"
        .formatted(number, number, BUTTON);
  }
}
