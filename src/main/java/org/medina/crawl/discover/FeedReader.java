package org.medina.crawl.discover;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndFeedImpl;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
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

/** Reads RSS, RDF, Atom and JSON feeds; broken XML is read as far as it can be. */
public final class FeedReader {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /**
   * The stories of a feed.
   *
   * @param zone in which dates are read that name no zone
   */
  public Found read(Fetched page, ZoneId zone) {
    FeedDates dates = new FeedDates(zone);
    if (looksLikeJson(page.body())) {
      return json(page, dates);
    }
    try {
      return rome(page, dates);
    } catch (FeedException | IOException | IllegalArgumentException e) {
      return salvaged(page, dates, e);
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

  private static Found rome(Fetched page, FeedDates dates) throws FeedException, IOException {
    String type = page.header("content-type");
    SyndFeed feed;
    try (XmlReader xml =
        type == null
            ? new XmlReader(new ByteArrayInputStream(page.body()), true, "UTF-8")
            : new XmlReader(new ByteArrayInputStream(page.body()), type, true, "UTF-8")) {
      feed = new SyndFeedImpl(new ZonedFeedInput(dates).build(xml));
    }
    List<Link> links = new ArrayList<>();
    for (SyndEntry entry : feed.getEntries()) {
      String link = entry.getLink() == null ? entry.getUri() : entry.getLink();
      if (link != null && !link.isBlank()) {
        // Atom asks for the date of the last change only; many feeds give no other.
        Date date =
            entry.getPublishedDate() == null ? entry.getUpdatedDate() : entry.getPublishedDate();
        links.add(story(page.url(), link, entry.getTitle(), dates.date(date)));
      }
    }
    return new Found(links, List.of());
  }

  private static Found json(Fetched page, FeedDates dates) {
    List<Link> links = new ArrayList<>();
    try {
      JsonNode items = JSON.readTree(page.body()).path("items");
      for (JsonNode item : items) {
        String url = item.path("url").asText(item.path("external_url").asText(""));
        if (!url.isEmpty()) {
          String title = item.path("title").asText(null);
          StoryDate date = dates.read(item.path("date_published").asText(""));
          links.add(story(page.url(), url, title, date));
        }
      }
      return new Found(links, List.of());
    } catch (IOException e) {
      return new Found(links, List.of("the JSON feed cannot be read: " + e.getMessage()));
    }
  }

  /** Broken XML: whatever looks like an item or entry is read with a forgiving parser. */
  private static Found salvaged(Fetched page, FeedDates dates, Exception fault) {
    List<Link> links = new ArrayList<>();
    try {
      Document document =
          Jsoup.parse(new ByteArrayInputStream(page.body()), null, page.url(), Parser.xmlParser());
      for (Element item : document.select("item, entry")) {
        Element link = item.selectFirst("link");
        String target = link == null ? "" : link.hasAttr("href") ? link.attr("href") : link.text();
        Element title = item.selectFirst("title");
        if (!target.isBlank()) {
          Element date = item.selectFirst("pubDate, published, dc|date, date, updated");
          links.add(
              story(
                  page.url(),
                  target,
                  title == null ? null : title.text(),
                  date == null ? null : dates.read(date.text())));
        }
      }
    } catch (IOException e) {
      return new Found(List.of(), List.of("the feed cannot be read: " + e.getMessage()));
    }
    String what = links.isEmpty() ? "this is no feed: " : "the feed is broken: ";
    return new Found(links, List.of(what + fault.getMessage()));
  }

  private static Link story(
      String base, String link, @Nullable String title, @Nullable StoryDate date) {
    return new Link(Links.absolute(base, link), Target.STORY, new Hint(title, date));
  }
}
