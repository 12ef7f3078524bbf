package org.medina.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.medina.crawl.CrawlConfig;
import org.medina.crawl.SourceConfig;
import org.medina.extract.SiteRules;
import org.medina.index.IndexConfig;
import org.medina.model.Registry;
import org.medina.web.WebConfig;

/**
 * The whole configuration, validated.
 *
 * @param crawl the crawler's own settings
 * @param index which Elasticsearch to use
 * @param web the site's settings
 * @param sources every source, in the order of their files
 * @param siteRules extraction rules by source id, for those that have some
 * @param registry people, organisations, cities, countries
 */
public record MedinaConfig(
    CrawlConfig crawl,
    IndexConfig index,
    WebConfig web,
    List<SourceConfig> sources,
    Map<String, SiteRules> siteRules,
    Registry registry) {
  public MedinaConfig {
    sources = List.copyOf(sources);
    siteRules = Map.copyOf(siteRules);
  }

  /** The same configuration with the embedded engine's data in another directory. */
  public MedinaConfig withData(Path directory) {
    return new MedinaConfig(crawl, index.withData(directory), web, sources, siteRules, registry);
  }

  /** The same configuration with another registry. */
  public MedinaConfig withRegistry(Registry other) {
    return new MedinaConfig(crawl, index, web, sources, siteRules, other);
  }
}
