package org.medina.crawl;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medina.crawl.Frontier.Brought;

/** The state of the crawl as the frontier's reports tell it. */
public final class FrontierStatus implements CrawlStatus {
  private static final int RUNS = 50;
  private static final int FEWEST_RUNS_WITH_NEWS = 3;
  private static final int SILENT_AFTER = 5;
  private static final Duration SHORTEST_SILENCE = Duration.ofDays(2);
  private static final Duration GAPS_REMEMBERED = Duration.ofDays(730);

  /** For sources whose rhythm is not known yet. */
  private static final Duration USUAL_PATIENCE = Duration.ofDays(7);

  private final Frontier frontier;
  private final List<SourceConfig> sources;
  private final Clock clock;

  /** A view of these sources. */
  public FrontierStatus(Frontier frontier, List<SourceConfig> sources, Clock clock) {
    this.frontier = frontier;
    this.sources = List.copyOf(sources);
    this.clock = clock;
  }

  @Override
  public List<SourceState> sources() {
    return sources.stream().map(this::state).toList();
  }

  @Override
  public List<Gap> gaps() {
    Instant since = clock.instant().minus(GAPS_REMEMBERED);
    return sources().stream()
        .flatMap(state -> Gaps.of(state, frontier.readingDays(state.source(), since)).stream())
        .toList();
  }

  private SourceState state(SourceConfig source) {
    String id = source.source().id();
    List<SourceReport> runs = frontier.reports(id, RUNS);
    List<SourceReport> news = frontier.reports(id, Brought.NEWS, RUNS);
    Instant lastNews = lastEnd(news);
    Duration rhythm = rhythm(news);
    return new SourceState(
        id,
        source.source().name(),
        lastEnd(frontier.reports(id, Brought.PAGES, 1)),
        lastNews,
        rhythm,
        isSilent(lastNews == null ? firstRun(runs) : lastNews, rhythm),
        runs.isEmpty() ? "not asked" : runs.getFirst().robots(),
        frontier.nextDue(id).orElse(null),
        runs);
  }

  private static @Nullable Instant lastEnd(List<SourceReport> newestFirst) {
    if (newestFirst.isEmpty()) {
      return null;
    }
    SourceReport last = newestFirst.getFirst();
    return last.started().plus(last.duration());
  }

  private static @Nullable Instant firstRun(List<SourceReport> runs) {
    return runs.isEmpty() ? null : runs.getLast().started();
  }

  /** The mean time between runs that brought news. */
  private static @Nullable Duration rhythm(List<SourceReport> news) {
    if (news.size() < FEWEST_RUNS_WITH_NEWS) {
      return null;
    }
    return Duration.between(news.getLast().started(), news.getFirst().started())
        .dividedBy(news.size() - 1L);
  }

  /** Whether nothing new has come for much longer than usual, or ever. */
  private boolean isSilent(@Nullable Instant since, @Nullable Duration rhythm) {
    if (since == null) {
      return false;
    }
    Duration patience = rhythm == null ? USUAL_PATIENCE : rhythm.multipliedBy(SILENT_AFTER);
    Duration silence = Duration.between(since, clock.instant());
    return silence.compareTo(patience) > 0 && silence.compareTo(SHORTEST_SILENCE) > 0;
  }
}
