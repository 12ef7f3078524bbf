package org.medina.web.page;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.medina.crawl.CrawlStatus;
import org.medina.search.SearchRequest;
import org.medina.web.render.Frame;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The size and age of the collection, asked for at most every half minute: every page's foot tells
 * them. Thread-safe.
 */
public final class CollectionFacts implements Supplier<Frame.Facts> {
  private static final Logger LOG = LoggerFactory.getLogger(CollectionFacts.class);
  private static final Duration FRESH = Duration.ofSeconds(30);

  private final Holdings holdings;
  private final CrawlStatus status;
  private final @Nullable String contact;
  private final AtomicReference<@Nullable Asked> last = new AtomicReference<>();

  private record Asked(Instant at, Frame.Facts facts) {}

  /** Facts of this collection. */
  public CollectionFacts(Holdings holdings, CrawlStatus status, @Nullable String contact) {
    this.holdings = holdings;
    this.status = status;
    this.contact = contact;
  }

  @Override
  public Frame.Facts get() {
    Instant now = holdings.clock().instant();
    Asked before = last.get();
    if (before != null && before.at().plus(FRESH).isAfter(now)) {
      return before.facts();
    }
    Frame.Facts facts = ask();
    if (facts.articles() >= 0) {
      last.set(new Asked(now, facts));
    }
    return facts;
  }

  private Frame.Facts ask() {
    int sources = holdings.sources().size();
    try {
      long articles = holdings.searcher().search(SearchRequest.of("").withPage(1, 1)).total();
      return new Frame.Facts(articles, sources, lastStory(), contact);
    } catch (RuntimeException fault) {
      // The foot stands under the page that tells of a fault, too, and must not fail with it.
      LOG.debug("the size of the collection is not known", fault);
      return new Frame.Facts(-1, sources, null, contact);
    }
  }

  private @Nullable Instant lastStory() {
    return status.sources().stream()
        .map(CrawlStatus.SourceState::lastNewStory)
        .filter(Objects::nonNull)
        .max(Comparator.naturalOrder())
        .orElse(null);
  }
}
