package org.medina.web.page;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.medina.crawl.CrawlStatus;
import org.medina.crawl.CrawlStatus.Condition;
import org.medina.crawl.CrawlStatus.Gap;
import org.medina.crawl.CrawlStatus.SourceState;
import org.medina.crawl.SourceReport;
import org.medina.web.RouteGroup;
import org.medina.web.i18n.Messages;

/**
 * The feed of failures, {@code /status.atom}: an entry for every time an outlet could not be read,
 * and for every outlet that has gone silent, so that nobody has to look at the status page to learn
 * of it.
 */
public final class FailureRoutes implements RouteGroup {
  private static final Duration REMEMBERED = Duration.ofDays(60);
  private static final int MOST = 100;

  private final Holdings holdings;
  private final CrawlStatus status;
  private final PageWriter writer;
  private final @Nullable String publicUrl;

  /**
   * A failure.
   *
   * @param href page of the outlet
   * @param key kind of failure, for the entry's id
   * @param since when it began
   * @param title what happened, in the reader's language
   * @param reasons what failed at the last visit, in words, possibly empty
   */
  record Failure(String href, String key, Instant since, String title, String reasons) {}

  /** The feed: the site's own address, its latest change, and the failures, latest first. */
  record Feed(String base, Instant updated, List<Failure> failures) {}

  /**
   * Failures that this crawl tells of.
   *
   * @param publicUrl address under which readers reach the site, or null to take the request's
   */
  public FailureRoutes(
      Holdings holdings, CrawlStatus status, PageWriter writer, @Nullable String publicUrl) {
    this.holdings = holdings;
    this.status = status;
    this.writer = writer;
    this.publicUrl = publicUrl;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get("/status.atom", this::feed);
  }

  private void feed(Context context) {
    Visit visit = Visit.of(context);
    String base = publicUrl == null ? context.scheme() + "://" + context.host() : publicUrl;
    List<Failure> failures = failures(writer.messages(visit));
    Instant updated = failures.isEmpty() ? Instant.EPOCH : failures.getFirst().since();
    writer.feed(visit, "feeds/failures", new Feed(base, updated, failures));
  }

  /** The latest failures first. */
  private List<Failure> failures(Messages messages) {
    Instant oldest = holdings.clock().instant().minus(REMEMBERED);
    Map<String, SourceState> states =
        status.sources().stream()
            .collect(Collectors.toMap(SourceState::source, Function.identity(), (a, b) -> a));
    List<Failure> failures = new ArrayList<>();
    for (Gap gap : status.gaps()) {
      Instant to = gap.to();
      if (to == null || to.isAfter(oldest)) {
        failures.add(unreadable(gap, states.get(gap.source()), messages));
      }
    }
    states.values().stream()
        .filter(state -> state.condition() == Condition.SILENT)
        .forEach(state -> failures.add(silent(state, messages)));
    failures.sort(Comparator.comparing(Failure::since).reversed().thenComparing(Failure::href));
    return failures.subList(0, Math.min(MOST, failures.size()));
  }

  private Failure unreadable(Gap gap, @Nullable SourceState state, Messages messages) {
    String name = holdings.sourceName(gap.source());
    Instant to = gap.to();
    String title =
        to == null
            ? messages.text("gap.open", name, messages.moment(gap.from()))
            : messages.text("gap.closed", name, messages.moment(gap.from()), messages.moment(to));
    String reasons = to == null && state != null ? reasons(state, messages) : "";
    return new Failure(Addresses.source(gap.source()), "gap", gap.from(), title, reasons);
  }

  private Failure silent(SourceState state, Messages messages) {
    Instant story = state.lastNewStory();
    Instant since = story == null ? state.runs().getLast().started() : story;
    String title =
        messages.text(
            "failures.silent", holdings.sourceName(state.source()), messages.moment(since));
    return new Failure(
        Addresses.source(state.source()), "silent", since, title, reasons(state, messages));
  }

  /** What failed at the last visit, in words. */
  private static String reasons(SourceState state, Messages messages) {
    SourceReport last = state.runs().getFirst();
    return new TreeMap<>(last.failed())
        .entrySet().stream()
            .map(
                failed ->
                    "%s (%s)"
                        .formatted(
                            messages.text("failure." + failed.getKey()),
                            messages.number(failed.getValue())))
            .collect(Collectors.joining(messages.text("list.comma") + " "));
  }
}
