package org.medina.crawl;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The state of the crawl as the frontier's reports tell it. */
public final class FrontierStatus implements CrawlStatus {
  private static final int RUNS = 50;
  private static final int FEWEST_RUNS_WITH_NEWS = 3;
  private static final int SILENT_AFTER = 5;
  private static final Duration SHORTEST_SILENCE = Duration.ofDays(2);

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

  private SourceState state(SourceConfig source) {
    String id = source.source().id();
    List<SourceReport> runs = frontier.reports(id, RUNS);
    Instant lastSuccess = null;
    Instant lastNews = null;
    for (SourceReport run : runs) {
      boolean read = run.fetched() + run.notModified() > 0;
      if (lastSuccess == null && read) {
        lastSuccess = run.started().plus(run.duration());
      }
      if (lastNews == null && run.indexed() > 0) {
        lastNews = run.started().plus(run.duration());
      }
    }
    Duration rhythm = rhythm(runs);
    return new SourceState(
        id,
        source.source().name(),
        lastSuccess,
        lastNews,
        rhythm,
        isSilent(lastNews, rhythm),
        runs.isEmpty() ? "not asked" : runs.getFirst().robots(),
        frontier.nextDue(id).orElse(null),
        runs);
  }

  /** The mean time between runs that brought news. */
  private static @Nullable Duration rhythm(List<SourceReport> runs) {
    List<Instant> news =
        runs.stream().filter(run -> run.indexed() > 0).map(SourceReport::started).toList();
    if (news.size() < FEWEST_RUNS_WITH_NEWS) {
      return null;
    }
    return Duration.between(news.getLast(), news.getFirst()).dividedBy(news.size() - 1L);
  }

  private boolean isSilent(@Nullable Instant lastNews, @Nullable Duration rhythm) {
    if (lastNews == null || rhythm == null) {
      return false;
    }
    Duration patience = rhythm.multipliedBy(SILENT_AFTER);
    Duration silence = Duration.between(lastNews, clock.instant());
    return silence.compareTo(patience) > 0 && silence.compareTo(SHORTEST_SILENCE) > 0;
  }
}
