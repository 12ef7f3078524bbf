package org.medina.web.page;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.medina.crawl.CrawlStatus;
import org.medina.crawl.CrawlStatus.Gap;
import org.medina.model.MedinaException;
import org.medina.search.Facet;
import org.medina.search.SearchRequest;
import org.medina.web.picture.Shade.Span;

/**
 * When outlets could not be read, asked for at most once a minute. Where it cannot be told, nothing
 * is shaded: a page must not fail for it. Thread-safe.
 */
public final class Outages {
  private static final Duration FRESH = Duration.ofMinutes(1);

  private final CrawlStatus status;
  private final Clock clock;
  private final AtomicReference<@Nullable Asked> last = new AtomicReference<>();

  private record Asked(Instant at, List<Gap> gaps) {}

  /** Outages that the crawl tells of. */
  public Outages(CrawlStatus status, Clock clock) {
    this.status = status;
    this.clock = clock;
  }

  /** All gaps. */
  List<Gap> all() {
    Instant now = clock.instant();
    Asked before = last.get();
    if (before != null && before.at().plus(FRESH).isAfter(now)) {
      return before.gaps();
    }
    List<Gap> gaps;
    try {
      gaps = status.gaps();
    } catch (MedinaException unavailable) {
      gaps = List.of();
    }
    last.set(new Asked(now, gaps));
    return gaps;
  }

  /** The gaps of the outlets that a search looks at. */
  List<Gap> of(SearchRequest request) {
    List<String> chosen = request.filters().chosen(Facet.SOURCE);
    return all().stream().filter(gap -> chosen.isEmpty() || chosen.contains(gap.source())).toList();
  }

  /** The days that a gap touches. */
  Span days(Gap gap) {
    Instant to = gap.to();
    Instant end = to == null ? clock.instant() : to.minusNanos(1);
    return new Span(day(gap.from()), day(end));
  }

  private static LocalDate day(Instant moment) {
    return LocalDate.ofInstant(moment, ZoneOffset.UTC);
  }
}
