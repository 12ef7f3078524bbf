package org.medina.pipeline;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.medina.crawl.Takedowns;
import org.medina.extract.SiteRules;
import org.medina.model.Country;
import org.medina.model.Source;

/**
 * What the configuration says of pages and what becomes of them.
 *
 * @param sources the sources by id
 * @param rules extraction rules by source id
 * @param keepOriginals whether pages are kept as they came
 * @param takedowns what must not be kept
 */
public record HarvestConfig(
    Map<String, Source> sources,
    Map<String, SiteRules> rules,
    boolean keepOriginals,
    Takedowns takedowns) {
  public HarvestConfig {
    sources = Map.copyOf(sources);
    rules = Map.copyOf(rules);
  }

  /** Where a source's stories are published, or null. */
  @Nullable Country publishedIn(String source) {
    Source known = sources.get(source);
    return known == null ? null : known.country();
  }
}
