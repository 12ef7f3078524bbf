package org.medina.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.medina.crawl.FrontierEntry.Kind;
import org.medina.model.MedinaException;
import org.medina.model.MedinaException.Code;

/** What waits for an engine that is away has a limit, and all of it is written in the end. */
class JournalTest {
  private static final int VISITS = 5_000;
  private static final int MOST_WAITING = 2_000;

  private volatile boolean away = true;

  private final PageSink sink =
      new PageSink() {
        @Override
        public Outcome accept(FetchedPage page) {
          throw new UnsupportedOperationException("no page is fetched here");
        }

        @Override
        public void remove(String source, String url, Removal reason) {}

        @Override
        public void flush() {
          if (away) {
            throw new MedinaException(Code.INDEX_UNAVAILABLE, "the engine is away");
          }
        }
      };

  @Test
  void makesVisitsWaitInsteadOfFillingMemoryAndLosesNone() throws Exception {
    MemoryFrontier frontier = new MemoryFrontier();
    HostLease lease =
        frontier.lease("a.example", "one", Instant.now(), Duration.ofMinutes(1)).orElseThrow();
    AtomicInteger kept = new AtomicInteger();
    try (Journal journal = new Journal(frontier, sink)) {
      Thread visits =
          Thread.ofVirtual()
              .start(
                  () -> {
                    for (int i = 0; i < VISITS; i++) {
                      journal.keep(new LeasedEntry(lease, story(i)), Duration.ZERO);
                      kept.incrementAndGet();
                    }
                  });
      assertThat(visits.join(Duration.ofMillis(700))).isFalse();
      assertThat(kept.get()).isEqualTo(MOST_WAITING);

      away = false;
      visits.join();
      journal.sync();
    }
    assertThat(frontier.all()).hasSize(VISITS);
  }

  private static FrontierEntry story(int number) {
    return FrontierEntry.discovered(
        "http://a.example/" + number, "s", Kind.STORY, FetchedPage.Hint.NONE);
  }
}
