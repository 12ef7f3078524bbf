package org.medina.web;

import java.time.Clock;
import java.util.List;
import org.medina.crawl.CrawlStatus;
import org.medina.model.Registry;
import org.medina.model.Revisions;
import org.medina.model.Source;
import org.medina.pipeline.RepeatedLines;
import org.medina.search.ArticleSearcher;
import org.medina.web.render.TemplateFiles;

/**
 * What the site is made of.
 *
 * @param searcher the index
 * @param registry names of people, bodies, cities
 * @param sources the outlets that are read
 * @param status how the crawl fares
 * @param revisions earlier versions of stories
 * @param furniture lines that are left out of stories
 * @param templates where templates and static files come from
 * @param more routes besides the pages, such as the API's
 * @param clock the time
 */
public record SiteParts(
    ArticleSearcher searcher,
    Registry registry,
    List<Source> sources,
    CrawlStatus status,
    Revisions revisions,
    RepeatedLines furniture,
    TemplateFiles templates,
    List<RouteGroup> more,
    Clock clock) {
  public SiteParts {
    sources = List.copyOf(sources);
    more = List.copyOf(more);
  }
}
