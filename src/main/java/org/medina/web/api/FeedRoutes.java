package org.medina.web.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndContentImpl;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndEntryImpl;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndFeedImpl;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedOutput;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Header;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.medina.model.StoryDate;
import org.medina.search.ArticleSearcher;
import org.medina.search.Hit;
import org.medina.search.ResultPage;
import org.medina.search.SearchRequest;
import org.medina.search.SearchRequest.Sort;
import org.medina.web.RouteGroup;
import org.medina.web.SearchParameters;

/** Any search as a feed, newest first, so that readers learn of new stories in their own tools. */
public final class FeedRoutes implements RouteGroup {
  private static final int ENTRIES = 50;

  private final ArticleSearcher searcher;
  private final @Nullable String publicUrl;

  /**
   * Feeds of this index.
   *
   * @param publicUrl address under which readers reach the site, or null to take the request's
   */
  public FeedRoutes(ArticleSearcher searcher, @Nullable String publicUrl) {
    this.searcher = searcher;
    this.publicUrl = publicUrl;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get("/api/search.atom", context -> xml(context, "atom_1.0", "application/atom+xml"));
    routes.get("/api/search.rss", context -> xml(context, "rss_2.0", "application/rss+xml"));
    routes.get("/api/search.json", this::jsonFeed);
    routes.get("/opensearch.xml", this::openSearch);
  }

  private String base(Context context) {
    return publicUrl == null ? context.scheme() + "://" + context.host() : publicUrl;
  }

  private ResultPage newest(Context context) {
    SearchRequest asked = ApiRoutes.parameters(context).request();
    return searcher.search(
        new SearchRequest(
            asked.query(),
            asked.filters(),
            Sort.NEWEST,
            1,
            ENTRIES,
            asked.exact(),
            asked.stories(),
            asked.asOf(),
            asked.labels()));
  }

  private void xml(Context context, String kind, String type) throws FeedException {
    ResultPage page = newest(context);
    String base = base(context);
    SyndFeed feed = new SyndFeedImpl();
    feed.setFeedType(kind);
    feed.setTitle(title(page));
    feed.setDescription(title(page));
    String link = base + "/search?" + SearchParameters.write(page.request());
    feed.setLink(link);
    feed.setUri(link);
    List<SyndEntry> entries = new ArrayList<>();
    page.hits().forEach(hit -> entries.add(entry(hit, base)));
    feed.setEntries(entries);
    // XML 1.0 forbids control characters, which hostile titles may hold.
    String written = new SyndFeedOutput().outputString(feed);
    context.header(Header.CACHE_CONTROL, "public, max-age=60");
    context.result(written).contentType(type + "; charset=utf-8");
  }

  private static SyndEntry entry(Hit hit, String base) {
    SyndEntry entry = new SyndEntryImpl();
    entry.setTitle(clean(hit.title().text()));
    entry.setLink(base + "/article/" + hit.id());
    entry.setUri(base + "/article/" + hit.id());
    SyndContent summary = new SyndContentImpl();
    summary.setType("text/plain");
    summary.setValue(clean(summary(hit)));
    entry.setDescription(summary);
    Instant moment = moment(hit.published());
    if (moment != null) {
      entry.setPublishedDate(Date.from(moment));
      entry.setUpdatedDate(Date.from(moment));
    }
    return entry;
  }

  private static @Nullable Instant moment(@Nullable StoryDate date) {
    if (date == null) {
      return null;
    }
    return date.instant() == null
        ? date.day().atStartOfDay(ZoneOffset.UTC).toInstant()
        : date.instant().toInstant();
  }

  private static String summary(Hit hit) {
    return hit.snippets().stream()
        .map(snippet -> snippet.text())
        .collect(Collectors.joining(" … "));
  }

  private static String clean(String text) {
    return text.codePoints()
        .filter(symbol -> symbol >= 0x20 || symbol == '\n' || symbol == '\t')
        .filter(symbol -> symbol < 0xd800 || symbol > 0xdfff)
        .filter(symbol -> symbol != 0xfffe && symbol != 0xffff)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static String title(ResultPage page) {
    String query = clean(page.request().query());
    return query.isBlank() ? "Medina" : "Medina: " + query;
  }

  private void jsonFeed(Context context) {
    ResultPage page = newest(context);
    String base = base(context);
    ObjectNode feed = JsonNodeFactory.instance.objectNode();
    feed.put("version", "https://jsonfeed.org/version/1.1");
    feed.put("title", title(page));
    feed.put("home_page_url", base + "/search?" + SearchParameters.write(page.request()));
    ArrayNode items = feed.putArray("items");
    for (Hit hit : page.hits()) {
      ObjectNode item = items.addObject();
      item.put("id", base + "/article/" + hit.id());
      item.put("url", base + "/article/" + hit.id());
      item.put("external_url", hit.url());
      item.put("title", hit.title().text());
      item.put("content_text", summary(hit));
      item.put("language", hit.language().code());
      Instant moment = moment(hit.published());
      if (moment != null) {
        item.put("date_published", moment.toString());
      }
    }
    context.header(Header.CACHE_CONTROL, "public, max-age=60");
    context.result(feed.toString()).contentType("application/feed+json; charset=utf-8");
  }

  private void openSearch(Context context) {
    String base = base(context);
    String xml =
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
          <ShortName>Medina</ShortName>
          <Description>News about the cities of the Middle East and North Africa</Description>
          <InputEncoding>UTF-8</InputEncoding>
          <Url type="text/html" template="%1$s/search?q={searchTerms}"/>
          <Url type="application/atom+xml" template="%1$s/api/search.atom?q={searchTerms}"/>
        </OpenSearchDescription>
        """
            .formatted(base.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;"));
    context.result(xml).contentType("application/opensearchdescription+xml; charset=utf-8");
  }
}
