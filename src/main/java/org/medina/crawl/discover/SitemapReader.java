package org.medina.crawl.discover;

import crawlercommons.sitemaps.AbstractSiteMap;
import crawlercommons.sitemaps.SiteMap;
import crawlercommons.sitemaps.SiteMapIndex;
import crawlercommons.sitemaps.SiteMapParser;
import crawlercommons.sitemaps.SiteMapURL;
import crawlercommons.sitemaps.UnknownFormatException;
import crawlercommons.sitemaps.extension.Extension;
import crawlercommons.sitemaps.extension.ExtensionMetadata;
import crawlercommons.sitemaps.extension.NewsAttributes;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.medina.crawl.FetchedPage.Hint;
import org.medina.crawl.discover.Found.Link;
import org.medina.crawl.discover.Found.Target;
import org.medina.crawl.fetch.FetchResult.Fetched;
import org.medina.model.StoryDate;
import org.medina.model.StoryDate.Precision;
import org.medina.model.StoryDate.Source;

/** Reads sitemaps and sitemap indexes, compressed or not, with the news extension. */
public final class SitemapReader {
  /** Most sitemaps that one index may lead to, by the protocol. */
  private static final int MOST_SITEMAPS = 50_000;

  /** In a smaller sitemap equal dates may be chance. */
  private static final int FEW = 10;

  /** What a sitemap leads to: stories, or further sitemaps. */
  public Found read(Fetched page) {
    SiteMapParser parser = new SiteMapParser(false, true);
    parser.setStrictNamespace(false);
    parser.enableExtension(Extension.NEWS);
    try {
      AbstractSiteMap map = parser.parseSiteMap(page.body(), URI.create(page.url()).toURL());
      return map instanceof SiteMapIndex index ? index(index) : stories((SiteMap) map);
    } catch (UnknownFormatException | IOException | IllegalArgumentException e) {
      return new Found(List.of(), List.of("the sitemap cannot be read: " + e.getMessage()));
    }
  }

  private static Found index(SiteMapIndex index) {
    List<Link> links = new ArrayList<>();
    for (AbstractSiteMap map : index.getSitemaps()) {
      links.add(new Link(map.getUrl().toString(), Target.SITEMAP, changed(map)));
      if (links.size() == MOST_SITEMAPS) {
        break;
      }
    }
    return new Found(links, List.of());
  }

  /** A sitemap's last change, which tells the current ones from the archive. */
  private static Hint changed(AbstractSiteMap map) {
    return new Hint(null, null, null, instant(map.getLastModified()));
  }

  private static @Nullable Instant instant(@Nullable Date date) {
    return date == null ? null : date.toInstant();
  }

  private static Found stories(SiteMap map) {
    List<Link> links = new ArrayList<>();
    boolean dated = tellsOfChanges(map.getSiteMapUrls());
    for (SiteMapURL url : map.getSiteMapUrls()) {
      Instant modified = dated ? instant(url.getLastModified()) : null;
      links.add(new Link(url.getUrl().toString(), Target.STORY, hint(url, modified)));
    }
    return new Found(links, List.of());
  }

  /** Many generators date every page with the moment at which they write: that tells nothing. */
  private static boolean tellsOfChanges(Collection<SiteMapURL> urls) {
    Map<Date, Integer> counts = new HashMap<>();
    for (SiteMapURL url : urls) {
      if (url.getLastModified() != null) {
        counts.merge(url.getLastModified(), 1, Integer::sum);
      }
    }
    int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    return urls.size() < FEW || most * 2 <= urls.size();
  }

  private static Hint hint(SiteMapURL url, @Nullable Instant modified) {
    ExtensionMetadata[] news = url.getAttributesForExtension(Extension.NEWS);
    if (news == null || news.length == 0 || !(news[0] instanceof NewsAttributes attributes)) {
      return new Hint(null, null, null, modified);
    }
    ZonedDateTime published = attributes.getPublicationDateTime();
    StoryDate date =
        published == null
            ? null
            : new StoryDate(
                published.toLocalDate(),
                published.toOffsetDateTime(),
                Precision.SECOND,
                Source.SITEMAP);
    return new Hint(attributes.getTitle(), date, attributes.getLanguage(), modified);
  }
}
