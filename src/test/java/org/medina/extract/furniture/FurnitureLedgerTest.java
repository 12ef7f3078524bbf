package org.medina.extract.furniture;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.medina.model.ArticleContent;
import org.medina.model.FurnitureLine;
import org.medina.model.HostLedger;
import org.medina.model.Language;
import org.medina.model.LeftOutLine;

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
    assertThat(third.leftOut()).extracting(LeftOutLine::line).containsExactly(BUTTON);
  }

  @Test
  void namesTheEarlierStoriesThatMustBeCleaned() {
    assertThat(learn(1).earlierStories()).isEmpty();
    assertThat(learn(2).earlierStories()).isEmpty();
    assertThat(learn(3).earlierStories()).containsExactlyInAnyOrder("story-1", "story-2");
    assertThat(learn(4).earlierStories()).isEmpty();
    assertThat(ledger.clean(HOST, story(1)).text()).doesNotContain(BUTTON);
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
    assertThat(ledger.learn(HOST, "essay", content(essay)).text()).isEqualTo(essay);
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
      assertThat(ledger.learn(HOST, "copy-" + i, content(story)).text()).isEqualTo(story);
    }
  }

  @Test
  void keepsHostsApart() {
    learnStories(5);
    assertThat(ledger.clean("other.example", content(BUTTON)).text()).isEqualTo(BUTTON);
  }

  @Test
  void givesALineBackPerHostAndTakesItOutAgain() {
    learnStories(4);
    assertThat(ledger.giveBack(HOST, BUTTON, true)).isTrue();
    assertThat(ledger.giveBack(HOST, "No such line", true)).isFalse();
    assertThat(ledger.clean(HOST, story(9)).text()).contains(BUTTON);
    assertThat(ledger.furniture(HOST)).containsExactly(new FurnitureLine(BUTTON, 4, true));
    ledger.giveBack(HOST, BUTTON, false);
    assertThat(ledger.clean(HOST, story(9)).text()).doesNotContain(BUTTON);
  }

  @Test
  void knowsALineInOtherDress() {
    for (int i = 0; i < 3; i++) {
      ledger.learn(HOST, "ar-" + i, content("نص الخبر رقم " + i + " كامل.\n\n» اقرأ أيضًا: "));
    }
    assertThat(ledger.clean(HOST, content("خبر.\n\n\u200fاقرأ أيضا")).text()).isEqualTo("خبر.");
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
    assertThat(restored.clean(HOST, story(9)).leftOut()).isNotEmpty();
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

  @Test
  void forgetsACoincidenceOfTheFirstPagesButNoProvenLine() {
    for (int i = 0; i < 3; i++) {
      ledger.learn(HOST, "early-" + i, content("Early story " + i + " of a city.\n\nMarket day"));
    }
    assertThat(ledger.clean(HOST, content("Market day")).text()).isEmpty();
    learnStories(1000);
    assertThat(ledger.clean(HOST, content("Market day")).text()).isEqualTo("Market day");
    for (int i = 0; i < 9000; i++) {
      ledger.learn(HOST, "later-" + i, content("Later story " + i + " of a city.\n\nMore of " + i));
    }
    assertThat(ledger.clean(HOST, content(BUTTON)).text()).isEmpty();
  }

  @Test
  void learnsNewFurnitureOfAHostThatItHasLongKnown() {
    for (int i = 0; i < 9000; i++) {
      ledger.learn(HOST, "old-" + i, content("Old story " + i + " of a city.\n\nMore of " + i));
    }
    learnStories(45);
    assertThat(ledger.clean(HOST, content(BUTTON)).text()).isEmpty();
    assertThat(ledger.furniture(HOST)).containsExactly(new FurnitureLine(BUTTON, 45, false));
  }

  @Test
  void countsAndListsStockPhrasesFromTheFirstPageOn() {
    CleanedStory first = ledger.learn(HOST, "story-1", storyWithStock(1));
    assertThat(first.text()).isEqualTo("Story 1 begins.\n\nStory 1 ends.");
    assertThat(first.leftOut())
        .containsExactly(
            new LeftOutLine(1, "Read also: story 1 of another day", true),
            new LeftOutLine(3, BUTTON, true));
    assertThat(ledger.furniture(HOST)).contains(new FurnitureLine(BUTTON, 1, false));
    for (int i = 2; i <= 5; i++) {
      ledger.learn(HOST, "story-" + i, storyWithStock(i));
    }
    assertThat(ledger.furniture(HOST)).containsExactly(new FurnitureLine(BUTTON, 5, false));
  }

  @Test
  void givesAStockPhraseBackWhereItStoodAndTakesItOutAgain() {
    ledger.learn(HOST, "story-1", storyWithStock(1));
    ledger.giveBack(HOST, BUTTON, true);
    CleanedStory back = ledger.clean(HOST, storyWithStock(2));
    assertThat(back.text()).isEqualTo("Story 2 begins.\n\nStory 2 ends.\n\n" + BUTTON);
    assertThat(back.leftOut()).extracting(LeftOutLine::paragraph).containsExactly(1);
    ledger.giveBack(HOST, BUTTON, false);
    ArticleContent stored = content(back.text(), back.leftOut().toArray(LeftOutLine[]::new));
    assertThat(ledger.clean(HOST, stored).leftOut()).contains(new LeftOutLine(3, BUTTON, true));
  }

  @Test
  void takesNoStoryForACopyBecauseOfItsStockPhrases() {
    for (int i = 0; i < 4; i++) {
      LeftOutLine[] many =
          Stream.of(BUTTON, "Share this", "Follow us", "Subscribe", "Print")
              .map(line -> new LeftOutLine(9, line, true))
              .toArray(LeftOutLine[]::new);
      ledger.learn(HOST, "short-" + i, content("Story " + i + " is short.", many));
    }
    assertThat(ledger.furniture(HOST)).contains(new FurnitureLine("Print", 4, false));
  }

  @Property(tries = 200)
  void everyLineThatIsLeftOutCanBePutBackWhereItStood(
      @ForAll @Size(max = 12) List<@IntRange(max = 3) Integer> kinds) {
    FurnitureLedger known = new FurnitureLedger();
    for (int i = 0; i < 4; i++) {
      known.learn(HOST, "s" + i, content("A story, " + i + ".\n\nShare 0\n\nShare 1"));
    }
    List<String> paragraphs = new ArrayList<>();
    for (int kind : kinds) {
      paragraphs.add(kind < 2 ? "Share " + kind : "Prose " + paragraphs.size());
    }
    String whole = String.join("\n\n", paragraphs);
    CleanedStory cleaned = known.clean(HOST, content(whole));
    assertThat(cleaned.text()).doesNotContain("Share");
    LeftOutLine[] leftOut = cleaned.leftOut().toArray(LeftOutLine[]::new);
    CleanedStory unknown = new FurnitureLedger().clean(HOST, content(cleaned.text(), leftOut));
    assertThat(unknown.text()).isEqualTo(whole);
  }

  private void learnStories(int count) {
    for (int i = 1; i <= count; i++) {
      learn(i);
    }
  }

  private static ArticleContent storyWithStock(int number) {
    return content(
        "Story %1$d begins.\n\nStory %1$d ends.".formatted(number),
        new LeftOutLine(1, "Read also: story " + number + " of another day", true),
        new LeftOutLine(3, BUTTON, true));
  }

  private CleanedStory learn(int number) {
    return ledger.learn(HOST, "story-" + number, story(number));
  }

  private static ArticleContent story(int number) {
    return content(
        "Story %d tells of a city.\n\nIts second paragraph, number %d, tells more.\n\n%s"
            .formatted(number, number, BUTTON));
  }

  private static ArticleContent content(String text, LeftOutLine... leftOut) {
    return new ArticleContent(
        "", text, Language.ENGLISH, null, null, null, List.of(), List.of(leftOut));
  }
}
