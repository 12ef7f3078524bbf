package org.medina.crawl;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Where the crawler hands the pages it fetched; the pipeline implements it. Thread-safe. */
public interface PageSink {
  /**
   * Tells of pages that are going to be handed over, so that what is stored of them can be looked
   * up together. Only who has the lease on a host may tell of its pages: until {@link #forget}
   * nobody else stores a story under these addresses. A sink that looks nothing up does nothing.
   *
   * @param addresses of stories that were never fetched
   */
  default void expect(Collection<String> addresses) {}

  /** These pages are not going to come, have come, or may come to somebody else from now on. */
  default void forget(Collection<String> addresses) {}

  /** Takes a fetched story page and says what became of it. */
  Outcome accept(FetchedPage page);

  /** Removes what is stored of an address: it is gone, or its owner does not want it indexed. */
  void remove(String source, String url, Removal reason);

  /** Makes everything accepted so far durable and searchable. */
  void flush();

  /** Why a story is removed. */
  enum Removal {
    GONE,
    NOINDEX,
    TAKEDOWN
  }

  /** What became of a page. */
  enum Result {
    NEW,
    CHANGED,
    UNCHANGED,
    /** The same story is known under another address. */
    DUPLICATE,
    /** A listing, a consent wall or something else that is no story. */
    NOT_A_STORY,
    /** The page holds no text without running scripts. */
    NEEDS_JS,
    /** The page could not be read. */
    UNREADABLE
  }

  /**
   * What became of a page.
   *
   * @param result what became of it
   * @param contentHash hash of the extracted title and text, or null
   * @param canonicalUrl address under which the story is stored, or null
   * @param undated whether the story has no date of publication
   */
  record Outcome(
      Result result,
      @Nullable String contentHash,
      @Nullable String canonicalUrl,
      boolean undated) {}
}
