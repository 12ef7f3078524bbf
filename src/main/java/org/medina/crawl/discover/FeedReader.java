package org.medina.crawl.discover;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import com.rometools.rome.io.impl.DateParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.medina.crawl.FetchedPage.Hint;
import org.medina.crawl.discover.Found.Link;
import org.medina.crawl.discover.Found.Target;
import org.medina.crawl.fetch.FetchResult.Fetched;
import org.medina.model.StoryDate;
import org.medina.model.StoryDate.Precision;
import org.medina.model.StoryDate.Source;

/** Reads RSS, RDF, Atom and JSON feeds; broken XML is read as far as it can be. */
public final class FeedReader {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** The stories of a feed. */
  public Found read(Fetched page) {
    if (looksLikeJson(page.body())) {
      return json(page);
    }
    try {
      return rome(page);
    } catch (FeedException | IOException | IllegalArgumentException e) {
      return salvaged(page, e);
    }
  }

  private static boolean looksLikeJson(byte[] body) {
    for (byte symbol : body) {
      if (!Character.isWhitespace(symbol)) {
        return symbol == '{';
      }
    }
    return false;
  }

  private static Found rome(Fetched page) throws FeedException, IOException {
    SyndFeedInput input = new SyndFeedInput();
    input.setAllowDoctypes(false);
    String type = page.header("content-type");
    SyndFeed feed;
    try (XmlReader xml =
        type == null
            ? new XmlReader(new ByteArrayInputStream(page.body()), true, "UTF-8")
            : new XmlReader(new ByteArrayInputStream(page.body()), type, true, "UTF-8")) {
      feed = input.build(xml);
    }
    List<Link> links = new ArrayList<>();
    for (SyndEntry entry : feed.getEntries()) {
      String link = entry.getLink() == null ? entry.getUri() : entry.getLink();
      if (link != null && !link.isBlank()) {
        // Atom asks for the date of the last change only; many feeds give no other.
        Date date =
            entry.getPublishedDate() == null ? entry.getUpdatedDate() : entry.getPublishedDate();
        links.add(story(page.url(), link, entry.getTitle(), date(date)));
      }
    }
    return new Found(links, List.of());
  }

  private static Found json(Fetched page) {
    List<Link> links = new ArrayList<>();
    try {
      JsonNode items = JSON.readTree(page.body()).path("items");
      for (JsonNode item : items) {
        String url = item.path("url").asText(item.path("external_url").asText(""));
        if (!url.isEmpty()) {
          String title = item.path("title").asText(null);
          links.add(story(page.url(), url, title, date(item.path("date_published").asText(""))));
        }
      }
      return new Found(links, List.of());
    } catch (IOException e) {
      return new Found(links, List.of("the JSON feed cannot be read: " + e.getMessage()));
    }
  }

  /** Broken XML: whatever looks like an item or entry is read with a forgiving parser. */
  private static Found salvaged(Fetched page, Exception fault) {
    List<Link> links = new ArrayList<>();
    try {
      Document document =
          Jsoup.parse(new ByteArrayInputStream(page.body()), null, page.url(), Parser.xmlParser());
      for (Element item : document.select("item, entry")) {
        Element link = item.selectFirst("link");
        String target = link == null ? "" : link.hasAttr("href") ? link.attr("href") : link.text();
        Element title = item.selectFirst("title");
        if (!target.isBlank()) {
          links.add(
              story(page.url(), target, title == null ? null : title.text(), salvagedDate(item)));
        }
      }
    } catch (IOException e) {
      return new Found(List.of(), List.of("the feed cannot be read: " + e.getMessage()));
    }
    String what = links.isEmpty() ? "this is no feed: " : "the feed is broken: ";
    return new Found(links, List.of(what + fault.getMessage()));
  }

  private static @Nullable StoryDate salvagedDate(Element item) {
    Element date = item.selectFirst("pubDate, published, dc|date, date, updated");
    return date == null ? null : date(DateParser.parseDate(date.text(), Locale.ROOT));
  }

  private static Link story(
      String base, String link, @Nullable String title, @Nullable StoryDate date) {
    return new Link(Links.absolute(base, link), Target.STORY, new Hint(title, date));
  }

  private static @Nullable StoryDate date(@Nullable Date date) {
    if (date == null) {
      return null;
    }
    OffsetDateTime moment = date.toInstant().atOffset(ZoneOffset.UTC);
    return new StoryDate(moment.toLocalDate(), moment, Precision.SECOND, Source.FEED);
  }

  private static @Nullable StoryDate date(String text) {
    try {
      OffsetDateTime moment = OffsetDateTime.parse(text);
      return new StoryDate(moment.toLocalDate(), moment, Precision.SECOND, Source.FEED);
    } catch (DateTimeException e) {
      return null;
    }
  }
}
