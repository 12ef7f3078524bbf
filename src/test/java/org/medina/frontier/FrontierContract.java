package org.medina.frontier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medina.crawl.FetchedPage.Hint;
import org.medina.crawl.Frontier;
import org.medina.crawl.FrontierEntry;
import org.medina.crawl.FrontierEntry.Kind;
import org.medina.crawl.FrontierEntry.Status;
import org.medina.crawl.FrontierEntry.Visit;
import org.medina.crawl.HostLease;
import org.medina.crawl.LeasedEntry;
import org.medina.crawl.ReadingDay;
import org.medina.crawl.SourceReport;
import org.medina.crawl.robots.RobotsRecord;
import org.medina.crawl.robots.RobotsRecord.Access;

/** What every frontier has to do. */
abstract class FrontierContract {
  private static final Instant NOW = Instant.parse("2026-03-16T10:00:00Z");
  private static final Duration LENGTH = Duration.ofSeconds(30);
  private static final String HOST = "a.example";

  private Frontier frontier;

  abstract Frontier fresh();

  @BeforeEach
  void open() {
    frontier = fresh();
  }

  private static FrontierEntry story(String path) {
    return FrontierEntry.discovered("http://a.example" + path, "s", Kind.STORY, Hint.NONE);
  }

  private HostLease lease(String owner, Instant now) {
    return frontier.lease(HOST, owner, now, LENGTH).orElseThrow();
  }

  @Test
  void countsOnlyWhatIsNewAndKeepsWhatIsKnown() {
    FrontierEntry known = story("/1");
    frontier.add(List.of(known));
    Visit visit =
        new Visit("\"v\"", "Mon", "hash", Duration.ofHours(1), 2, NOW, "http://a.example/kept");
    FrontierEntry visited =
        known.within("http://a.example/news").visited(Status.FETCHED, NOW.plusSeconds(60), visit);
    frontier.update(List.of(new LeasedEntry(lease("one", NOW), visited)));

    assertThat(frontier.add(List.of(story("/1"), story("/2")))).containsExactly(story("/2").id());
    assertThat(frontier.find(known.id())).contains(visited);
  }

  @Test
  void givesWhatLeadsToStoriesFirstAndOnlyWhatIsDue() {
    FrontierEntry later = story("/later").dueAt(NOW.plusSeconds(1));
    FrontierEntry feed =
        FrontierEntry.discovered("http://a.example/feed", "s", Kind.FEED, Hint.NONE).dueAt(NOW);
    frontier.add(List.of(later, story("/1"), feed));
    frontier.add(List.of(FrontierEntry.discovered("http://b.example/", "t", Kind.HOME, Hint.NONE)));

    assertThat(frontier.dueHosts(NOW, null)).isEqualTo(Map.of(HOST, 2L, "b.example", 1L));
    assertThat(frontier.dueHosts(NOW, "t")).containsOnlyKeys("b.example");
    assertThat(frontier.due(lease("one", NOW), NOW, null, 10))
        .extracting(FrontierEntry::url)
        .containsExactly("http://a.example/feed", "http://a.example/1");
  }

  @Test
  void givesAHostToOneOfMany() throws Exception {
    List<Callable<Optional<HostLease>>> takers =
        IntStream.range(0, 8)
            .mapToObj(i -> (Callable<Optional<HostLease>>) () -> take("owner-" + i))
            .toList();
    int taken = 0;
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Optional<HostLease>> answer : threads.invokeAll(takers)) {
        taken += answer.get().isPresent() ? 1 : 0;
      }
    }

    assertThat(taken).isEqualTo(1);
  }

  private Optional<HostLease> take(String owner) {
    return frontier.lease(HOST, owner, NOW, LENGTH);
  }

  @Test
  void freesTheHostOfAHolderThatDied() {
    HostLease dead = lease("dead", NOW);

    assertThat(frontier.lease(HOST, "heir", NOW.plusSeconds(29), LENGTH)).isEmpty();
    HostLease heir = lease("heir", NOW.plusSeconds(31));

    assertThat(heir.fence()).isGreaterThan(dead.fence());
    assertThat(frontier.renew(dead, NOW.plusSeconds(32), LENGTH)).isEmpty();
    frontier.release(dead, Instant.EPOCH);
    assertThat(frontier.lease(HOST, "third", NOW.plusSeconds(32), LENGTH)).isEmpty();
  }

  @Test
  void letsNobodyUndoWhatALaterHolderWrote() {
    FrontierEntry entry = story("/1");
    frontier.add(List.of(entry));
    HostLease late = lease("late", NOW);
    HostLease heir = lease("heir", NOW.plusSeconds(31));
    FrontierEntry right = entry.visited(Status.FETCHED, NOW.plusSeconds(900), Visit.NONE);
    FrontierEntry wrong = entry.visited(Status.FAILED, NOW, Visit.NONE);

    frontier.update(List.of(new LeasedEntry(heir, right)));
    frontier.update(List.of(new LeasedEntry(late, wrong)));

    assertThat(frontier.find(entry.id())).contains(right);
  }

  @Test
  void amendsWhatIsKnownAndNothingElse() {
    FrontierEntry known = story("/1");
    frontier.add(List.of(known, story("/2")));
    HostLease lease = lease("one", NOW);
    frontier.update(
        List.of(new LeasedEntry(lease, known.visited(Status.FETCHED, NOW, Visit.NONE))));

    frontier.amend(
        List.of(known.id(), story("/unknown").id()), entry -> entry.dueAt(NOW.plusSeconds(900)));

    assertThat(frontier.find(known.id()))
        .contains(known.visited(Status.FETCHED, NOW.plusSeconds(900), Visit.NONE));
    assertThat(frontier.find(story("/2").id())).contains(story("/2"));
    assertThat(frontier.find(story("/unknown").id())).isEmpty();
    frontier.update(List.of(new LeasedEntry(lease, known)));
    assertThat(frontier.find(known.id())).contains(known);
  }

  @Test
  void keepsAHostClosedUntilItsDelayIsOver() {
    assertThat(frontier.notBefore(HOST)).isBefore(NOW);
    frontier.release(lease("one", NOW), NOW.plusSeconds(5));

    assertThat(frontier.notBefore(HOST)).isEqualTo(NOW.plusSeconds(5));
    assertThat(frontier.lease(HOST, "two", NOW.plusSeconds(4), LENGTH)).isEmpty();
    assertThat(frontier.lease(HOST, "two", NOW.plusSeconds(5), LENGTH)).isPresent();
  }

  @Test
  void keepsWhatAHostAnsweredAboutItsRobots() {
    RobotsRecord answered =
        new RobotsRecord("robots.txt read", Access.RULES, "User-agent: *\nDisallow: /x\n", NOW);
    lease("one", NOW);

    assertThat(frontier.robots("http://a.example")).isEmpty();
    frontier.keepRobots("http://a.example", answered);

    assertThat(frontier.robots("http://a.example")).contains(answered);
    assertThat(frontier.robots("https://a.example")).isEmpty();
  }

  @Test
  void keepsReportsNewestFirst() {
    SourceReport old = report(NOW);
    SourceReport young = report(NOW.plusSeconds(60));
    frontier.record(old);
    frontier.record(young);

    assertThat(frontier.reports("s", 10)).containsExactly(young, old);
    assertThat(frontier.reports("s", 1)).containsExactly(young);
    assertThat(frontier.reports("other", 10)).isEmpty();
  }

  @Test
  void tellsOnWhichDaysPagesWereRead() {
    LocalDate today = LocalDate.ofInstant(NOW, ZoneOffset.UTC);
    Instant morning = today.atTime(6, 0).toInstant(ZoneOffset.UTC);
    frontier.record(report(morning.minus(Duration.ofDays(40)), 5));
    frontier.record(report(morning, 0));
    frontier.record(report(morning.plus(Duration.ofHours(1)), 5));
    frontier.record(report(morning.plus(Duration.ofDays(2)), 0));

    assertThat(frontier.readingDays("s", morning.minus(Duration.ofDays(1))))
        .containsExactly(new ReadingDay(today, 5), new ReadingDay(today.plusDays(2), 0));
    assertThat(frontier.readingDays("other", morning)).isEmpty();
  }

  private static SourceReport report(Instant started) {
    return report(started, 5);
  }

  private static SourceReport report(Instant started, int pages) {
    return new SourceReport(
        "s",
        started,
        Duration.ofSeconds(3),
        1,
        pages - pages / 2,
        pages / 2,
        4,
        5,
        6,
        7,
        8,
        9,
        10,
        Map.of("DNS", 1),
        11,
        "robots.txt read");
  }
}
