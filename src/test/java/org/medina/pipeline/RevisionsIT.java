package org.medina.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.medina.index.StoryWrite;
import org.medina.model.Article;
import org.medina.model.Revision;

/** What a story said before it was changed. */
class RevisionsIT {
  private static final String FIRST =
      "The bridge over the river will be closed for nine weeks from Monday, the city said today.";
  private static final String SECOND =
      "The bridge over the river will be closed for six weeks from Monday, the city said today.";

  private static String withFurniture(String text, String furniture) {
    return StoreCrawl.page("", "Bridge closed", text)
        .replace(
            "<footer>",
            "<div class=\"related\"><a href=\"/x\">" + furniture + "</a></div><footer>");
  }

  @Test
  void keepsTheEarlierVersionsOfAChangedStoryNewestFirst() {
    try (StoreCrawl crawl = new StoreCrawl("/s/1")) {
      crawl.story("/s/1", "Bridge closed for nine weeks", FIRST).crawl();
      Article first = crawl.article("/s/1");
      crawl.story("/s/1", "Bridge closed for six weeks", SECOND);
      crawl.later(Duration.ofDays(1)).crawl();
      Article second = crawl.article("/s/1");
      crawl.story("/s/1", "Bridge open again", SECOND);
      crawl.later(Duration.ofDays(1)).crawl();
      crawl.later(Duration.ofDays(30)).crawl();
      Article third = crawl.article("/s/1");

      assertThat(third.revision()).isEqualTo(3);
      assertThat(third.dates().firstSeen()).isEqualTo(first.dates().firstSeen());
      assertThat(crawl.revisions("/s/1"))
          .containsExactly(
              revision(second, third.dates().lastChanged()),
              revision(first, second.dates().lastChanged()));
    }
  }

  private static Revision revision(Article article, Instant replaced) {
    return new Revision(
        article.revision(),
        article.dates().lastChanged(),
        replaced,
        article.content().title(),
        article.content().text(),
        article.contentHash());
  }

  @Test
  void changedFurnitureIsNoRevision() {
    try (StoreCrawl crawl = new StoreCrawl("/s/1")) {
      crawl.site.html("/s/1", withFurniture(FIRST, "Most read: the weather"));
      crawl.crawl();
      crawl.site.html("/s/1", withFurniture(FIRST, "Most read: the match of the day"));
      crawl.later(Duration.ofDays(1)).crawl();

      assertThat(crawl.article("/s/1").revision()).isEqualTo(1);
      assertThat(crawl.revisions("/s/1")).isEmpty();
    }
  }

  @Test
  void keepsTheFirstVersionAndTheLatestOnesOnly() {
    try (StoreCrawl crawl = new StoreCrawl()) {
      crawl.store.write(
          IntStream.rangeClosed(1, 60)
              .mapToObj(number -> new StoryWrite.Keep("story", numbered(number)))
              .toList());

      crawl.store.revisions().refresh();
      List<Revision> kept = crawl.store.revisions().of("story");
      assertThat(kept).hasSize(50);
      assertThat(kept.getFirst().number()).isEqualTo(60);
      assertThat(kept.getFirst().text()).hasSize(100_000);
      assertThat(kept.get(48).number()).isEqualTo(12);
      assertThat(kept.getLast().number()).isEqualTo(1);
    }
  }

  private static Revision numbered(int number) {
    String text = "x".repeat(number == 60 ? 200_000 : 10);
    return new Revision(number, Instant.EPOCH, Instant.EPOCH, "title", text, "hash");
  }
}
