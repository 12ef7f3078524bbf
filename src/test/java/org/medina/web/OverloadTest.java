package org.medina.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.medina.search.ArticleSearcher;
import org.medina.search.BoundedSearcher;
import org.medina.search.BoundedSearcher.Limits;

/** Many readers at once before an index that takes its time. */
class OverloadTest {
  private static final int READERS = 60;
  private static final int AT_ONCE = 3;

  private final AtomicInteger under = new AtomicInteger();
  private final AtomicInteger most = new AtomicInteger();

  private ArticleSearcher slow() {
    ArticleSearcher searcher = Fiction.searcher();
    return (ArticleSearcher)
        Proxy.newProxyInstance(
            ArticleSearcher.class.getClassLoader(),
            new Class<?>[] {ArticleSearcher.class},
            (proxy, method, arguments) -> {
              most.accumulateAndGet(under.incrementAndGet(), Math::max);
              try {
                Thread.sleep(150);
                return method.invoke(searcher, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              } finally {
                under.decrementAndGet();
              }
            });
  }

  @Test
  void turnsAwayWhomItCannotServeAndServesAgainAfterTheRush()
      throws ExecutionException, InterruptedException {
    var bounded = new BoundedSearcher(slow(), new Limits(AT_ONCE, 20, 200, 1));
    try (Visits visits = Visits.to(bounded);
        var readers = Executors.newVirtualThreadPerTaskExecutor()) {
      assertThat(visits.get("/search?q=mayor").statusCode()).isEqualTo(200);
      List<Future<HttpResponse<byte[]>>> answers = new ArrayList<>();
      for (int i = 0; i < READERS; i++) {
        answers.add(readers.submit(() -> visits.get("/search?q=mayor")));
      }
      int turnedAway = 0;
      for (Future<HttpResponse<byte[]>> answer : answers) {
        HttpResponse<byte[]> page = answer.get();
        assertThat(page.statusCode()).isIn(200, 503);
        if (page.statusCode() == 503) {
          assertThat(page.headers().firstValue("Retry-After")).hasValue("2");
          turnedAway++;
        }
      }
      assertThat(turnedAway).isBetween(1, READERS - 1);
      assertThat(most.get()).isLessThanOrEqualTo(AT_ONCE);
      assertThat(visits.get("/search?q=mayor").statusCode()).isEqualTo(200);
    }
  }
}
