package org.medina.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** Real pages beside the project, when they are there, keep extraction from falling back. */
class DevPagesTest {
  @Test
  void keepsItsQualityOnRealPages() {
    assumeTrue(
        Files.exists(DevPages.home().resolve("gold.jsonl")), "no real pages at " + DevPages.home());
    ArticleExtractor extractor = new ArticleExtractor();
    ExtractionScore score = new ExtractionScore();
    for (DevPages.Page page : DevPages.read(DevPages.home()).pages()) {
      score.add(page, extractor.extract(page.raw(), SiteRules.NONE));
    }
    assertThat(score.mean("text pageF1")).as(score::toString).isGreaterThan(0.98);
    assertThat(score.microF1()).isGreaterThan(0.98);
    assertThat(score.mean("date")).isGreaterThan(0.94);
    assertThat(score.mean("language")).isEqualTo(1);
    assertThat(score.mean("kind article")).isEqualTo(1);
  }
}
