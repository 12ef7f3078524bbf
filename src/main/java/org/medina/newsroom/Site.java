package org.medina.newsroom;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Writes all pages of one outlet. */
final class Site {
  private static final int PER_PAGE = 6;
  private static final int NEWEST = 8;

  private record Entry(Story story, String path, StoryView view) {}

  private final Outlet outlet;
  private final URI origin;
  private final Templates templates;
  private final List<Entry> entries;
  private final Map<String, Page> pages = new LinkedHashMap<>();

  private Site(Outlet outlet, URI origin, List<Story> stories, Templates templates) {
    this.outlet = outlet;
    this.origin = origin;
    this.templates = templates;
    this.entries =
        IntStream.range(0, stories.size())
            .mapToObj(number -> entry(stories.get(number), number))
            .sorted(
                Comparator.comparing(
                    entry -> entry.story().published(),
                    Comparator.nullsLast(Comparator.reverseOrder())))
            .toList();
  }

  /** The pages of an outlet by path. */
  static Map<String, Page> pages(
      Outlet outlet, URI origin, List<Story> stories, Templates templates) {
    Site site = new Site(outlet, origin, stories, templates);
    site.entries.forEach(site::addStory);
    site.addLists();
    site.addMachineFiles();
    return Map.copyOf(site.pages);
  }

  private Entry entry(Story story, int number) {
    String path = story.path(outlet, number);
    return new Entry(story, path, StoryView.of(story, outlet, origin.resolve(path)));
  }

  private void addStory(Entry entry) {
    Map<String, @Nullable Object> values = values();
    values.put("story", entry.view());
    values.put("related", related(entry));
    values.put("sections", sections());
    values.put("jsonLd", JsonLd.of(entry.view(), outlet));
    String html = templates.fill(outlet.template() + "-article", values);
    Story story = entry.story();
    OffsetDateTime changed = story.modified() == null ? story.published() : story.modified();
    ZonedDateTime time = changed == null ? null : changed.toZonedDateTime();
    pages.put(entry.path(), Page.of(outlet.contentType(), html.getBytes(outlet.charset()), time));
  }

  /** The next few stories in the outlet's order, as its sidebar shows them. */
  private List<StoryView> related(Entry entry) {
    int at = entries.indexOf(entry);
    return IntStream.rangeClosed(1, 4)
        .mapToObj(step -> entries.get((at + step) % entries.size()))
        .filter(other -> !other.story().isDisallowed())
        .map(Entry::view)
        .toList();
  }

  private List<String> sections() {
    return entries.stream().map(entry -> entry.story().section()).distinct().limit(6).toList();
  }

  private void addLists() {
    addList("/", outlet.title(), entries.subList(0, NEWEST), null);
    String first =
        switch (outlet) {
          case ATLAS, ALMADINA -> "/news";
          case QUOTIDIEN -> "/actualites";
          case WIRE -> "/stories";
        };
    int count = (entries.size() + PER_PAGE - 1) / PER_PAGE;
    for (int number = 1; number <= count; number++) {
      int from = (number - 1) * PER_PAGE;
      List<Entry> part = entries.subList(from, Math.min(from + PER_PAGE, entries.size()));
      String next = number == count ? null : origin.resolve(first + "/" + (number + 1)).toString();
      addList(
          number == 1 ? first : first + "/" + number, outlet.title() + " - " + number, part, next);
    }
  }

  private void addList(String path, String heading, List<Entry> part, @Nullable String next) {
    Map<String, @Nullable Object> values = values();
    values.put("heading", heading);
    values.put("stories", views(part));
    values.put("next", next);
    String html = templates.fill(outlet.template() + "-list", values);
    pages.put(path, Page.of(outlet.contentType(), html.getBytes(outlet.charset()), null));
  }

  private void addMachineFiles() {
    List<Entry> newest = entries.subList(0, NEWEST);
    List<String> sitemaps = new ArrayList<>();
    switch (outlet) {
      case ATLAS -> {
        add("/feed.xml", "rss", "application/rss+xml", feed(newest, "?utm_source=rss"));
        add("/sitemap-news.xml", "sitemap", "application/xml", sitemap(newest, true));
        add("/sitemap-archive.xml", "sitemap", "application/xml", sitemap(entries, false));
        Map<String, @Nullable Object> parts = values();
        parts.put(
            "sitemaps", List.of(origin + "/sitemap-news.xml", origin + "/sitemap-archive.xml"));
        add("/sitemap.xml", "sitemap-index", "application/xml", parts);
        sitemaps.add(origin + "/sitemap.xml");
      }
      case WIRE -> {
        Map<String, @Nullable Object> feed = feed(newest, "");
        feed.put("updated", newest.getFirst().view().changed());
        add("/atom.xml", "atom", "application/atom+xml", feed);
        add("/sitemap-all.xml", "sitemap", "application/xml", sitemap(entries, false));
        sitemaps.add(origin + "/sitemap-all.xml");
      }
      case ALMADINA -> add("/rss", "rss", "application/rss+xml", feed(newest, ""));
      case QUOTIDIEN -> {}
    }
    Map<String, @Nullable Object> robots = values();
    robots.put("closed", outlet.closed());
    robots.put("crawlDelay", outlet.crawlDelay());
    robots.put("sitemaps", sitemaps);
    add("/robots.txt", "robots", "text/plain", robots);
    pages.put(
        "/style.css", Page.text("text/css; charset=utf-8", "body{max-width:60rem;margin:auto}"));
  }

  private Map<String, @Nullable Object> feed(List<Entry> part, String tracking) {
    Map<String, @Nullable Object> values = values();
    values.put("stories", views(part));
    values.put("tracking", tracking);
    return values;
  }

  private Map<String, @Nullable Object> sitemap(List<Entry> part, boolean news) {
    Map<String, @Nullable Object> values = values();
    values.put("news", news);
    values.put(
        "stories",
        views(part.stream().filter(entry -> !news || entry.story().published() != null).toList()));
    return values;
  }

  private void add(
      String path, String template, String contentType, Map<String, @Nullable Object> values) {
    byte[] body = templates.fill(template, values).getBytes(StandardCharsets.UTF_8);
    pages.put(path, Page.of(contentType + "; charset=utf-8", body, null));
  }

  private Map<String, @Nullable Object> values() {
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put("outlet", Map.of("title", outlet.title(), "language", outlet.language()));
    values.put("origin", origin.toString());
    return values;
  }

  private static List<StoryView> views(List<Entry> part) {
    return part.stream().map(Entry::view).toList();
  }
}
