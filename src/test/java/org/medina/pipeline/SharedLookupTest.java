package org.medina.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.medina.index.StoredArticle;
import org.medina.testing.Articles;

class SharedLookupTest {
  private final ConcurrentLinkedQueue<Set<String>> requests = new ConcurrentLinkedQueue<>();
  private final CountDownLatch engine = new CountDownLatch(1);

  private Map<String, StoredArticle> answer(Collection<String> ids) {
    requests.add(Set.copyOf(ids));
    try {
      engine.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    if (ids.contains("broken")) {
      throw new IllegalStateException("the engine is away");
    }
    return ids.contains("s7") ? Map.of("s7", Articles.article("s7").build()) : Map.of();
  }

  @Test
  void whoAsksDuringARequestSharesTheNextOne() throws Exception {
    SharedLookup lookup = new SharedLookup(this::answer);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Optional<StoredArticle>> first = threads.submit(() -> lookup.find("s0"));
      while (requests.isEmpty()) {
        Thread.sleep(1);
      }
      List<Future<Optional<StoredArticle>>> others =
          IntStream.rangeClosed(1, 30)
              .mapToObj(number -> threads.submit(() -> lookup.find("s" + number)))
              .toList();
      Thread.sleep(200);
      engine.countDown();

      assertThat(first.get()).isEmpty();
      for (int i = 0; i < others.size(); i++) {
        assertThat(others.get(i).get().isPresent()).isEqualTo(i + 1 == 7);
      }
    }
    assertThat(requests).hasSize(2);
    assertThat(requests.poll()).containsExactly("s0");
    assertThat(requests.poll()).hasSize(30);
  }

  @Test
  void aRequestThatFailsFailsOnlyForWhoSentIt() {
    engine.countDown();
    SharedLookup lookup = new SharedLookup(this::answer);

    assertThatThrownBy(() -> lookup.find("broken")).hasMessage("the engine is away");
    assertThat(lookup.find("s7")).isPresent();
  }
}
