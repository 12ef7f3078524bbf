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
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
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

  /** The day of a sitemap's last change, which tells the current ones from the archive. */
  private static Hint changed(AbstractSiteMap map) {
    if (map.getLastModified() == null) {
      return Hint.NONE;
    }
    LocalDate day = map.getLastModified().toInstant().atZone(ZoneOffset.UTC).toLocalDate();
    return new Hint(null, new StoryDate(day, null, Precision.DAY, Source.SITEMAP));
  }

  private static Found stories(SiteMap map) {
    List<Link> links = new ArrayList<>();
    for (SiteMapURL url : map.getSiteMapUrls()) {
      links.add(new Link(url.getUrl().toString(), Target.STORY, hint(url)));
    }
    return new Found(links, List.of());
  }

  private static Hint hint(SiteMapURL url) {
    ExtensionMetadata[] news = url.getAttributesForExtension(Extension.NEWS);
    if (news == null || news.length == 0 || !(news[0] instanceof NewsAttributes attributes)) {
      return Hint.NONE;
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
    return new Hint(attributes.getTitle(), date);
  }
}
