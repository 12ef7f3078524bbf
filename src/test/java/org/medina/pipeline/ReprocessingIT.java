package org.medina.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.medina.extract.SiteRules;
import org.medina.index.ArticleIndex;
import org.medina.index.FurnitureIndex;
import org.medina.index.StoredArticle;
import org.medina.model.Article;
import org.medina.model.ArticleDates;
import org.medina.pipeline.Reprocessing.Result;
import org.medina.pipeline.Reprocessing.Scope;

/** Stories are read again from what is kept of their pages. */
class ReprocessingIT {
  private static final String LEAD =
      "Residents of the harbour quarter will see the first trees planted along the quay in spring.";
  private static final SiteRules NO_LEAD = new SiteRules(null, null, null, null, List.of("p.lead"));

  private static Map<Result, Integer> reprocess(StoreCrawl crawl, SiteRules rules, Scope scope) {
    HostFurniture furniture = new HostFurniture(new FurnitureIndex(crawl.gateway));
    return new Reprocessing(crawl.harvest(rules), crawl.tagging(), furniture, crawl.store)
        .run(scope);
  }

  private static Scope all(StoreCrawl crawl) {
    return new Scope(crawl.source, null);
  }

  private static StoreCrawl crawled() {
    StoreCrawl crawl = new StoreCrawl("/s/1", "/s/2");
    crawl.story("/s/1", "Trees for the quay", LEAD).story("/s/2", "A second story", LEAD);
    crawl.crawl();
    crawl.site.forget();
    return crawl;
  }

  @Test
  void aChangedSiteRuleChangesTheStoredTextWithoutARequest() {
    try (StoreCrawl crawl = crawled()) {
      Article before = crawl.article("/s/1");
      Map<Result, Integer> counts = reprocess(crawl, NO_LEAD, all(crawl));
      Article after = crawl.article("/s/1");

      assertThat(before.content().text()).contains(LEAD);
      assertThat(after.content().text()).isNotEmpty().doesNotContain(LEAD);
      assertThat(counts).containsEntry(Result.CHANGED, 2).containsEntry(Result.SAME, 0);
      assertThat(after.revision()).isEqualTo(1);
      assertThat(after.dates()).isEqualTo(before.dates());
      assertThat(crawl.site.requests()).isEmpty();
    }
  }

  @Test
  void writesNothingWhenNothingComesOutDifferent() {
    try (StoreCrawl crawl = crawled()) {
      assertThat(reprocess(crawl, SiteRules.NONE, all(crawl)))
          .containsEntry(Result.SAME, 2)
          .containsEntry(Result.CHANGED, 0);
    }
  }

  @Test
  void theNextCrawlFindsNoChangeThatTheOutletDidNotMake() {
    try (StoreCrawl crawl = crawled()) {
      reprocess(crawl, NO_LEAD, all(crawl));
      crawl.with(NO_LEAD).later(Duration.ofDays(1)).crawl();

      assertThat(crawl.site.paths()).contains("/s/1");
      assertThat(crawl.article("/s/1").revision()).isEqualTo(1);
    }
  }

  @Test
  void readsOnlyTheSourceAndTheDaysAskedFor() {
    try (StoreCrawl crawl = crawled()) {
      LocalDate tomorrow = LocalDate.now(ZoneOffset.UTC).plusDays(1);

      assertThat(reprocess(crawl, NO_LEAD, new Scope("another", null)).values())
          .allMatch(count -> count == 0);
      assertThat(reprocess(crawl, NO_LEAD, new Scope(crawl.source, tomorrow)).values())
          .allMatch(count -> count == 0);
      assertThat(reprocess(crawl, NO_LEAD, new Scope(crawl.source, tomorrow.minusDays(2))))
          .containsEntry(Result.CHANGED, 2);
    }
  }

  @Test
  void bringsBackAStoryThatWasLostAndLeavesANewerOneAlone() {
    try (StoreCrawl crawl = crawled()) {
      Article kept = crawl.article("/s/1");
      crawl.lose("/s/2");
      crawl.withoutOriginals().story("/s/1", "Trees for the quay", "Corrected today: " + LEAD);
      crawl.later(Duration.ofHours(2)).crawl();
      crawl.lose("/s/2");
      Map<Result, Integer> counts = reprocess(crawl, NO_LEAD, all(crawl));

      assertThat(counts).containsEntry(Result.ADDED, 1).containsEntry(Result.OUTDATED, 1);
      assertThat(crawl.article("/s/2").content().title()).isEqualTo("A second story");
      assertThat(crawl.article("/s/1").content().text()).contains("Corrected today");
      assertThat(crawl.article("/s/1").dates().firstSeen()).isEqualTo(kept.dates().firstSeen());
    }
  }

  @Test
  void keepsAStoryOfWhichExtractionFindsNothingAnyMore() {
    try (StoreCrawl crawl = crawled()) {
      SiteRules nothing = new SiteRules(null, null, null, null, List.of("article"));
      Article before = crawl.article("/s/1");

      assertThat(reprocess(crawl, nothing, all(crawl))).containsEntry(Result.NO_STORY, 2);
      assertThat(crawl.article("/s/1")).isEqualTo(before);
    }
  }

  @Test
  void neverWritesOverWhatACrawlHasWrittenMeanwhile() throws Exception {
    try (StoreCrawl crawl = crawled()) {
      ArticleIndex index = crawl.store.articles();
      StoredArticle before = index.find(crawl.id("/s/1")).orElseThrow();
      StoredArticle corrected =
          new StoredArticle(corrected(before.article()), before.bands(), before.stamp());
      for (int round = 0; round < 8; round++) {
        index.write(List.of(before));
        FutureTask<Map<Result, Integer>> reading =
            new FutureTask<>(() -> reprocess(crawl, NO_LEAD, all(crawl)));
        Thread.ofVirtual().start(reading);
        Thread.sleep(round * 5L);
        index.write(List.of(corrected));

        assertThat(reading.get()).containsEntry(Result.OUTDATED, 1);
        assertThat(index.find(crawl.id("/s/1"))).hasValue(corrected);
      }
    }
  }

  private static Article corrected(Article before) {
    ArticleDates dates = before.dates();
    return new Article(
        before.id(),
        before.url(),
        before.source(),
        before.publishedIn(),
        before.content().withText("Corrected today.", List.of()),
        new ArticleDates(
            dates.published(),
            dates.modified(),
            dates.event(),
            dates.firstSeen(),
            dates.lastChanged().plus(Duration.ofDays(1))),
        before.entities(),
        before.groups(),
        2,
        "corrected");
  }
}
