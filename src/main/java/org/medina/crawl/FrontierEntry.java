package org.medina.crawl;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One address and what is known of it.
 *
 * @param id hash of the normalised address
 * @param url normalised address
 * @param source source it belongs to
 * @param kind what it is fetched for
 * @param status what became of it last
 * @param due when it is to be fetched next
 * @param visit what the last visits brought
 * @param hint what the feed or sitemap said of it
 * @param page number of a section page, 1 for the first; depth of a sitemap below a configured one
 * @param hops redirects that led here
 * @param section address of the configured section that a page belongs to, wherever redirects and
 *     paging have led since, or null
 */
public record FrontierEntry(
    String id,
    String url,
    String source,
    Kind kind,
    Status status,
    Instant due,
    Visit visit,
    FetchedPage.Hint hint,
    int page,
    int hops,
    @Nullable String section) {
  /** What an address is fetched for. */
  public enum Kind {
    HOME,
    FEED,
    SITEMAP,
    SECTION,
    STORY;

    /** Whether it leads to stories instead of being one. */
    public boolean isDiscovery() {
      return this != STORY;
    }
  }

  /** What became of an address last. */
  public enum Status {
    DISCOVERED,
    FETCHED,
    NOT_MODIFIED,
    REDIRECTED,
    GONE,
    FAILED,
    DISALLOWED
  }

  /**
   * What the last visits brought.
   *
   * @param etag validator for the next request, or null
   * @param lastModified validator for the next request, or null
   * @param hash hash of what was read, or null
   * @param interval time between visits, which adapts to how often the page changes
   * @param failures failures in a row
   * @param failingSince when the first of them was, or null
   * @param storedAs address under which the story is kept, or null
   */
  public record Visit(
      @Nullable String etag,
      @Nullable String lastModified,
      @Nullable String hash,
      Duration interval,
      int failures,
      @Nullable Instant failingSince,
      @Nullable String storedAs) {
    /** Never visited. */
    public static final Visit NONE = new Visit(null, null, null, Duration.ZERO, 0, null, null);

    /** The same visit, gone well, with so long to the next. */
    Visit well(Duration untilNext) {
      return new Visit(etag, lastModified, hash, untilNext, 0, null, storedAs);
    }

    /** The same visit to a story that is kept under this address. */
    Visit storedAs(@Nullable String address) {
      return new Visit(etag, lastModified, hash, interval, failures, failingSince, address);
    }
  }

  /** A new address, due at once. */
  public static FrontierEntry discovered(
      String url, String source, Kind kind, FetchedPage.Hint hint) {
    return new FrontierEntry(
        UrlNormalizer.idOf(url),
        url,
        source,
        kind,
        Status.DISCOVERED,
        Instant.EPOCH,
        Visit.NONE,
        hint,
        1,
        0,
        null);
  }

  /** The same address as page so many of a section. */
  public FrontierEntry asPage(int number) {
    return new FrontierEntry(
        id, url, source, kind, status, due, visit, hint, number, hops, section);
  }

  /** The same address as part of a configured section. */
  public FrontierEntry within(@Nullable String ofSection) {
    return new FrontierEntry(
        id, url, source, kind, status, due, visit, hint, page, hops, ofSection);
  }

  /** Address of the configured section that this is a page of, or null. */
  @Nullable String sectionAddress() {
    return section == null && kind == Kind.SECTION ? url : section;
  }

  /** The same address with its place in the queue. */
  public FrontierEntry dueAt(Instant when) {
    return new FrontierEntry(id, url, source, kind, status, when, visit, hint, page, hops, section);
  }

  /** The same address with what is said of it. */
  FrontierEntry hinted(FetchedPage.Hint now) {
    return new FrontierEntry(id, url, source, kind, status, due, visit, now, page, hops, section);
  }

  /** A new address that this one redirects to. */
  public FrontierEntry redirectedTo(String target) {
    return new FrontierEntry(
        UrlNormalizer.idOf(target),
        target,
        source,
        kind,
        Status.DISCOVERED,
        Instant.EPOCH,
        Visit.NONE,
        hint,
        page,
        hops + 1,
        sectionAddress());
  }

  /** The same address after a visit. */
  public FrontierEntry visited(Status now, Instant next, Visit result) {
    return new FrontierEntry(id, url, source, kind, now, next, result, hint, page, hops, section);
  }

  /** Host and port. */
  public String host() {
    return UrlNormalizer.hostOf(url);
  }
}
