package org.medina.crawl;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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
 * it tries again; when too much waits, visits wait too. Whoever keeps an entry may wait for it.
 * Thread-safe.
 */
final class Journal implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Journal.class);
  private static final int MOST_WAITING = 2_000;

  /** Long enough to make bulks of hosts that are asked without a pause. */
  private static final Duration LINGER = Duration.ofMillis(100);

  /** So long, at most, a bulk may grow. */
  private static final Duration LONGEST_LINGER = Duration.ofSeconds(1);

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

  /**
   * An entry to write, or somebody who waits until all before is written.
   *
   * @param byNanos when it has to be on its way, on the monotonic clock
   */
  private record Line(@Nullable LeasedEntry entry, CompletableFuture<Void> written, long byNanos) {}

  /**
   * Takes an entry; waits while too many are unwritten. Half of the pause until the host is asked
   * again is for gathering, the other half for writing: so many polite hosts make one bulk, and
   * none of them has to wait for it.
   *
   * @param pause until the host is asked again
   * @return done when it is written, with a fault when it cannot be
   */
  CompletableFuture<Void> keep(LeasedEntry entry, Duration pause) {
    places.acquireUninterruptibly();
    Duration half = pause.dividedBy(2);
    Duration linger = half.compareTo(LONGEST_LINGER) < 0 ? half : LONGEST_LINGER;
    Line line = line(entry, linger.isPositive() ? linger : LINGER);
    lines.add(line);
    return line.written();
  }

  private static Line line(@Nullable LeasedEntry entry, Duration linger) {
    return new Line(entry, new CompletableFuture<>(), System.nanoTime() + linger.toNanos());
  }

  /** Waits until everything kept so far is written; a fault when it cannot be. */
  void sync() {
    Line line = line(null, Duration.ZERO);
    lines.add(line);
    await(line.written());
  }

  /** Waits until an entry is written; a fault when it cannot be. */
  void await(CompletableFuture<Void> written) {
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

  /** Takes what comes until the first of it has to be on its way. */
  private void gather(List<Line> batch) throws InterruptedException {
    lines.drainTo(batch);
    long by = batch.stream().mapToLong(Line::byNanos).reduce(Journal::earlier).orElseThrow();
    while (!closing && by - System.nanoTime() > 0) {
      Line next = lines.poll(by - System.nanoTime(), TimeUnit.NANOSECONDS);
      if (next != null) {
        batch.add(next);
        by = earlier(by, next.byNanos());
      }
    }
  }

  private static long earlier(long one, long other) {
    return one - other < 0 ? one : other;
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
      if (fault == null) {
        line.written().complete(null);
      } else {
        line.written().completeExceptionally(fault);
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
    lines.add(line(null, Duration.ZERO));
    try {
      writer.join(Duration.ofSeconds(10));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
