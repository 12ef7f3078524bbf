package org.medina.extract.date;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medina.extract.date.DateCandidate.Role;
import org.medina.model.StoryDate;
import org.medina.model.StoryDate.Precision;
import org.medina.model.StoryDate.Source;

/**
 * Finds the dates of a story: structured data first, then marked elements, the address, date lines
 * and the story's edges. The day of the crawl is never an answer.
 */
public final class DateFinder {
  private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);
  private static final int DAYS_AHEAD = 2;
  private static final int LEAST_WEIGHT = 200;

  /** What only says when a page was changed stands in for the date of publication at this trust. */
  private static final int CHANGE_AS_PUBLICATION = 380;

  private final DateParser parser = new DateParser();
  private final EventDates events = new EventDates();
  private final Clock clock;

  /** A finder that refuses what is in the future by a clock, where a page has no fetch time. */
  public DateFinder(Clock clock) {
    this.clock = clock;
  }

  /** The dates of a page. */
  public PageDates find(DateRequest request) {
    Positions positions = new Positions(request);
    List<DateCandidate> all = new ArrayList<>();
    all.addAll(new StructuredDates(parser, request.hints()).find(request.facts()));
    all.addAll(new MarkedDates(parser, request, positions).find());
    all.addAll(new TextDates(parser, request, positions).find());
    all.addAll(new DatelineDates(parser, request.hints()).find(request.paragraphs()));
    String address = request.facts().url();
    UrlDates.find(address).ifPresent(day -> all.add(url(day, address)));
    List<DateCandidate> candidates =
        all.stream()
            .filter(c -> isPossible(c.date().day(), request.hints()))
            .filter(c -> c.weight() >= LEAST_WEIGHT)
            .sorted(Comparator.comparingInt(DateCandidate::weight).reversed())
            .toList();
    StoryDate modified = best(candidates, Role.MODIFIED).map(DateCandidate::date).orElse(null);
    StoryDate published = published(candidates);
    LocalDate day = published == null ? null : published.day();
    LocalDate event = events.find(parser, request.paragraphs(), request.hints(), day).orElse(null);
    return new PageDates(published, modified, event, candidates);
  }

  private static DateCandidate url(LocalDate day, String address) {
    return new DateCandidate(
        new StoryDate(day, null, Precision.DAY, Source.URL),
        Role.PUBLISHED,
        560,
        "address " + address);
  }

  private static @Nullable StoryDate published(List<DateCandidate> candidates) {
    Optional<DateCandidate> published = best(candidates, Role.PUBLISHED);
    Optional<DateCandidate> modified = best(candidates, Role.MODIFIED);
    if (published.isPresent()
        && (modified.isEmpty() || published.get().weight() >= CHANGE_AS_PUBLICATION)) {
      return ReadersDay.of(published.get(), candidates);
    }
    return modified.or(() -> published).map(DateCandidate::date).orElse(null);
  }

  private static Optional<DateCandidate> best(List<DateCandidate> candidates, Role role) {
    return candidates.stream().filter(c -> c.role() == role).findFirst();
  }

  private boolean isPossible(LocalDate day, DateHints hints) {
    Instant now = hints.fetchedAt() == null ? clock.instant() : hints.fetchedAt();
    LocalDate latest = now.atOffset(ZoneOffset.UTC).toLocalDate().plusDays(DAYS_AHEAD);
    return !day.isBefore(EARLIEST) && !day.isAfter(latest);
  }
}
