package org.medina.crawl;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medina.crawl.FrontierEntry.Kind;
import org.medina.crawl.Tally.Count;
import org.medina.crawl.discover.FeedReader;
import org.medina.crawl.discover.Found;
import org.medina.crawl.discover.Found.Link;
import org.medina.crawl.discover.PageLinks;
import org.medina.crawl.discover.SitemapReader;
import org.medina.crawl.fetch.FetchResult.Fetched;
import org.medina.crawl.fetch.FetchResult.Reason;
import org.medina.crawl.robots.RobotsCache;
import org.medina.model.StoryDate;

/** Follows what feeds, sitemaps, sections and home pages lead to into the frontier. */
final class Leads {
  private static final List<String> USUAL_SITEMAPS = List.of("/sitemap.xml", "/sitemap_index.xml");
  private static final List<String> USUAL_FEEDS = List.of("/feed/", "/rss.xml", "/feed.xml");

  private static final int MOST_LINKS = 50_000;
  private static final int MOST_FEEDS = 50;
  private static final int MOST_CURRENT_SITEMAPS = 50;
  private static final int MOST_ARCHIVE_SITEMAPS = 5_000;
  private static final int MOST_ARCHIVE_PAGES = 2_000;
  private static final int MOST_STALE_PAGES = 20;
  private static final int DEEPEST_SITEMAP = 3;
  private static final Duration ONE_DAY = Duration.ofDays(1);
  private static final LocalDate LAST_DAY = LocalDate.of(2200, 1, 1);

  private final RobotsCache robots;
  private final Offers offers;
  private final Twins twins;
  private final Map<String, SourceScope> scopes = new ConcurrentHashMap<>();
  private final @Nullable LocalDate since;
  private final Archive archive;
  private final UrlNormalizer urls = new UrlNormalizer();
  private final FeedReader feeds = new FeedReader();
  private final SitemapReader sitemaps = new SitemapReader();
  private final PageLinks pages = new PageLinks();

  /**
   * Leads into a frontier.
   *
   * @param known addresses that the frontier is known to hold
   * @param since how far back archives are read, or null
   */
  Leads(Frontier frontier, RobotsCache robots, AddressMemory known, @Nullable LocalDate since) {
    this.robots = robots;
    this.offers = new Offers(frontier, known);
    this.twins = new Twins(frontier, known);
    this.since = since;
    this.archive = new Archive(frontier, since != null);
  }

  /** Puts a source's own addresses into the frontier; known ones stay. */
  void seed(SourceConfig source) {
    List<FrontierEntry> entries = new ArrayList<>();
    for (Discovery discovery : source.discovery()) {
      switch (discovery) {
        case Discovery.Feed feed -> add(entries, feed.url(), source, Kind.FEED);
        case Discovery.Sitemap map -> add(entries, map.url(), source, Kind.SITEMAP);
        case Discovery.Section section -> add(entries, section.url(), source, Kind.SECTION);
        case Discovery.Auto auto -> add(entries, auto.home(), source, Kind.HOME);
      }
    }
    offers.add(entries);
    archive.readAgain(entries);
  }

  private void add(List<FrontierEntry> entries, URI url, SourceConfig source, Kind kind) {
    urls.normalize(url.toString())
        .map(
            normal ->
                FrontierEntry.discovered(normal, source.source().id(), kind, FetchedPage.Hint.NONE))
        .ifPresent(entries::add);
  }

  /**
   * Reads a page that leads to stories and adds what it leads to. Paging goes on while a page holds
   * something new; on the first visit always, as a feed may have brought its newest stories before.
   */
  void follow(FrontierEntry entry, Fetched page, SourceConfig source, Tally tally) {
    Found found =
        switch (entry.kind()) {
          case FEED -> feeds.read(page, source.zone());
          case SITEMAP -> sitemaps.read(page);
          case SECTION -> section(entry, page, source);
          case HOME -> home(page);
          case STORY -> new Found(List.of(), List.of());
        };
    if (!found.faults().isEmpty()) {
      tally.failed(Reason.UNREADABLE);
    }
    boolean firstVisit = entry.visit().hash() == null;
    boolean goesOn =
        addStories(found, entry, source, tally) > 0 || (firstVisit && isNear(entry, source));
    addLeads(found, entry, source, goesOn);
  }

  private Found section(FrontierEntry entry, Fetched page, SourceConfig source) {
    Discovery.Section section = sectionOf(entry, source);
    return section == null
        ? new Found(List.of(), List.of())
        : pages.section(page, section.links(), section.next());
  }

  /** The configured section that a page belongs to, under whatever address it is now. */
  private Discovery.@Nullable Section sectionOf(FrontierEntry entry, SourceConfig source) {
    String address = entry.sectionAddress();
    for (Discovery discovery : source.discovery()) {
      if (discovery instanceof Discovery.Section section
          && urls.normalize(section.url().toString())
              .filter(url -> url.equals(address))
              .isPresent()) {
        return section;
      }
    }
    return null;
  }

  private Found home(Fetched page) {
    List<Link> links = new ArrayList<>(pages.home(page).links());
    boolean hasFeed = !links.isEmpty();
    String origin = origin(page.url());
    List<String> maps = robots.knownSitemaps(page.url());
    maps.forEach(map -> links.add(new Link(map, Found.Target.SITEMAP, FetchedPage.Hint.NONE)));
    if (!hasFeed && maps.isEmpty()) {
      for (String path : USUAL_SITEMAPS) {
        links.add(new Link(origin + path, Found.Target.SITEMAP, FetchedPage.Hint.NONE));
      }
      for (String path : USUAL_FEEDS) {
        links.add(new Link(origin + path, Found.Target.FEED, FetchedPage.Hint.NONE));
      }
    }
    return new Found(links, List.of());
  }

  private static String origin(String url) {
    return url.substring(0, url.indexOf("://") + 3) + UrlNormalizer.hostOf(url);
  }

  private int addStories(Found found, FrontierEntry from, SourceConfig source, Tally tally) {
    Map<String, FrontierEntry> stories = new LinkedHashMap<>();
    for (Link link : found.links()) {
      if (link.target() == Found.Target.STORY && isWanted(link) && stories.size() < MOST_LINKS) {
        urls.normalize(link.url())
            .filter(url -> isStoryOf(source, url))
            .ifPresent(
                url ->
                    stories.putIfAbsent(
                        url,
                        FrontierEntry.discovered(url, source.source().id(), Kind.STORY, link.hint())
                            .dueAt(placeInQueue(from, link))));
      }
    }
    int added = offers.add(stories.values());
    tally.add(Count.DISCOVERED, added);
    return added;
  }

  private boolean isStoryOf(SourceConfig source, String url) {
    return scopeOf(source).contains(url)
        && (source.storyPattern() == null || source.storyPattern().matcher(url).find());
  }

  private SourceScope scopeOf(SourceConfig source) {
    return scopes.computeIfAbsent(source.source().id(), id -> new SourceScope(source));
  }

  /**
   * All new addresses are overdue; the newest stories the longest, an archive's undated the least.
   */
  private static Instant placeInQueue(FrontierEntry from, Link link) {
    StoryDate published = link.hint().published();
    if (published != null) {
      return Instant.EPOCH.plusSeconds(
          Math.max(0, ChronoUnit.DAYS.between(published.day(), LAST_DAY)));
    }
    return from.kind() == Kind.SITEMAP ? Instant.EPOCH.plus(ONE_DAY) : Instant.EPOCH;
  }

  private boolean isWanted(Link link) {
    StoryDate published = link.hint().published();
    return since == null || published == null || !published.day().isBefore(since);
  }

  /** A sitemap that was last changed before the day holds nothing that is asked for. */
  private boolean mayBeWanted(Link sitemap) {
    Instant modified = sitemap.hint().modified();
    return since == null
        || modified == null
        || !modified.atZone(ZoneOffset.UTC).toLocalDate().isBefore(since);
  }

  private void addLeads(Found found, FrontierEntry from, SourceConfig source, boolean goesOn) {
    Map<String, FrontierEntry> leads = new LinkedHashMap<>();
    for (Link link : linksTo(found, Found.Target.FEED).limit(MOST_FEEDS).toList()) {
      lead(link, Kind.FEED, source).ifPresent(entry -> leads.putIfAbsent(entry.url(), entry));
    }
    for (Link link : sitemapsToRead(found, from)) {
      lead(link, Kind.SITEMAP, source)
          .map(entry -> from.kind() == Kind.SITEMAP ? entry.asPage(from.page() + 1) : entry)
          .ifPresent(entry -> leads.putIfAbsent(entry.url(), entry));
    }
    if (goesOn && hasMorePages(from, source)) {
      linksTo(found, Found.Target.NEXT_PAGE)
          .findFirst()
          .flatMap(link -> lead(link, Kind.SECTION, source))
          .map(entry -> entry.asPage(from.page() + 1).within(from.sectionAddress()))
          .ifPresent(entry -> leads.putIfAbsent(entry.url(), entry));
    }
    offers.add(leads.values());
    archive.readAgain(leads.values());
  }

  private Optional<FrontierEntry> lead(Link link, Kind kind, SourceConfig source) {
    return urls.normalize(link.url())
        .filter(scopeOf(source)::contains)
        .map(url -> FrontierEntry.discovered(url, source.source().id(), kind, link.hint()));
  }

  private static Stream<Link> linksTo(Found found, Found.Target target) {
    return found.links().stream().filter(link -> link.target() == target);
  }

  /** The sitemaps changed last; those of the archive only when it is asked for. */
  private List<Link> sitemapsToRead(Found found, FrontierEntry from) {
    if (from.kind() == Kind.SITEMAP && from.page() > DEEPEST_SITEMAP) {
      return List.of();
    }
    return linksTo(found, Found.Target.SITEMAP)
        .filter(this::mayBeWanted)
        .sorted(Comparator.comparing(Leads::changed).reversed())
        .limit(since == null ? MOST_CURRENT_SITEMAPS : MOST_ARCHIVE_SITEMAPS)
        .toList();
  }

  private static Instant changed(Link sitemap) {
    Instant modified = sitemap.hint().modified();
    return modified == null ? Instant.EPOCH : modified;
  }

  /** Whether a page is one of the first, whose stories a feed may have brought before. */
  private boolean isNear(FrontierEntry entry, SourceConfig source) {
    Discovery.Section section = sectionOf(entry, source);
    return section != null && entry.page() < Math.min(section.maxPages(), MOST_STALE_PAGES);
  }

  private boolean hasMorePages(FrontierEntry entry, SourceConfig source) {
    Discovery.Section section = sectionOf(entry, source);
    int most = since == null ? section == null ? 0 : section.maxPages() : MOST_ARCHIVE_PAGES;
    return section != null && entry.page() < most;
  }

  /**
   * Adds the target of a redirect, to be fetched under its own host's rules; false when it leads
   * away from the source.
   */
  boolean redirect(FrontierEntry entry, String target, SourceConfig source) {
    if (!scopeOf(source).contains(target)) {
      return false;
    }
    offers.add(List.of(entry.redirectedTo(target)));
    return true;
  }

  /** Whether a story that was never asked for is known under another address. */
  boolean isTwin(FrontierEntry entry) {
    return twins.covers(entry);
  }

  /** Folds the other addresses of a story that was just read; the entry as it is now. */
  FrontierEntry fold(
      FrontierEntry entry, Fetched page, SourceConfig source, @Nullable String stored) {
    twins.note(entry, page, scopeOf(source));
    return twins.keptUnder(stored, entry, page.at());
  }

  /** Whether a story is fetched well under this very address too. */
  boolean isAlive(String url) {
    return twins.isAlive(url);
  }
}
