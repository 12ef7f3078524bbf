package org.medina.crawl;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.medina.model.MedinaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes down what the visits to all hosts came to, together: first the stories, then that they
 * were fetched, so that a kill in between repeats and never loses. While the engine does not answer
 * it tries again; when too much waits, visits wait too. Thread-safe.
 */
final class Journal implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Journal.class);
  private static final int MOST_WAITING = 2_000;

  /** Long enough to make bulks of many hosts. */
  private static final Duration LINGER = Duration.ofMillis(100);

  /** So long, at most, a bulk may grow while no host has more than one page in it. */
  private static final int MOST_LINGERS = 10;

  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final Frontier frontier;
  private final PageSink sink;
  private final LinkedBlockingQueue<Line> lines = new LinkedBlockingQueue<>();
  private final Semaphore places = new Semaphore(MOST_WAITING);
  private final Thread writer;
  private volatile boolean closing;

  Journal(Frontier frontier, PageSink sink) {
    this.frontier = frontier;
    this.sink = sink;
    this.writer = Thread.ofVirtual().name("journal").start(this::write);
  }

  /** An entry to write, or somebody who waits until all before is written. */
  private record Line(@Nullable LeasedEntry entry, @Nullable CompletableFuture<Void> waiting) {}

  /** Takes an entry; waits while too many are unwritten. */
  void keep(LeasedEntry entry) {
    places.acquireUninterruptibly();
    lines.add(new Line(entry, null));
  }

  /** Waits until everything kept so far is written; a fault when it cannot be. */
  void sync() {
    CompletableFuture<Void> written = new CompletableFuture<>();
    lines.add(new Line(null, written));
    try {
      while (writer.isAlive() || written.isDone()) {
        try {
          written.get(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
          return;
        } catch (TimeoutException e) {
          LOG.debug("still waiting for the journal");
        }
      }
      throw new IllegalStateException("the journal was closed before all was written");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for the journal", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("visits could not be written", e.getCause());
    }
  }

  private void write() {
    List<Line> batch = new ArrayList<>();
    try {
      while (!(closing && lines.isEmpty())) {
        batch.add(lines.take());
        gather(batch);
        write(batch);
        batch.clear();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Polite hosts bring a page a second each: waiting for all of them makes one bulk of many small
   * ones. A kill then repeats about a page a host, as many as were being fetched.
   */
  private void gather(List<Line> batch) throws InterruptedException {
    for (int lingers = 0; lingers < MOST_LINGERS && !isUrgent(batch); lingers++) {
      Thread.sleep(LINGER);
      lines.drainTo(batch);
    }
  }

  /** Whether somebody waits, or a host has brought its next page already. */
  private boolean isUrgent(List<Line> batch) {
    Set<String> hosts = new HashSet<>();
    return closing
        || !batch.stream()
            .allMatch(line -> line.entry() != null && hosts.add(line.entry().lease().host()));
  }

  private void write(List<Line> batch) throws InterruptedException {
    List<LeasedEntry> entries = new ArrayList<>();
    for (Line line : batch) {
      if (line.entry() != null) {
        entries.add(line.entry());
      }
    }
    RuntimeException fault = writeUntilDone(entries);
    places.release(entries.size());
    for (Line line : batch) {
      if (line.waiting() != null && fault == null) {
        line.waiting().complete(null);
      } else if (line.waiting() != null) {
        line.waiting().completeExceptionally(fault);
      }
    }
  }

  /** The fault that cannot be waited out, or null. */
  private @Nullable RuntimeException writeUntilDone(List<LeasedEntry> entries)
      throws InterruptedException {
    while (true) {
      try {
        if (!entries.isEmpty()) {
          sink.flush();
          frontier.update(entries);
        }
        return null;
      } catch (MedinaException e) {
        if (closing || e.code() != MedinaException.Code.INDEX_UNAVAILABLE) {
          LOG.error("{} visits could not be written and will be repeated", entries.size(), e);
          return e;
        }
        LOG.warn("the engine does not answer, {} visits wait: {}", entries.size(), e.getMessage());
        Thread.sleep(PAUSE);
      } catch (RuntimeException e) {
        // The border of one bulk: the entries stay due, so nothing is lost.
        LOG.error("{} visits could not be written and will be repeated", entries.size(), e);
        return e;
      }
    }
  }

  @Override
  public void close() {
    closing = true;
    lines.add(new Line(null, null));
    try {
      writer.join(Duration.ofSeconds(10));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
