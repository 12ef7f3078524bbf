package org.medina.app.report;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.medina.crawl.CrawlListener;
import org.medina.crawl.FrontierEntry.Status;

/**
 * Shows how far a pass is: a bar that is drawn over itself on a terminal, a line now and then
 * elsewhere. Thread-safe.
 */
public final class CrawlProgress implements CrawlListener, AutoCloseable {
  private static final int BAR = 24;
  private static final Duration REDRAW = Duration.ofMillis(200);
  private static final Duration LINE = Duration.ofSeconds(15);

  private final PrintStream out;
  private final boolean terminal;
  private final Clock clock;
  private final Instant start;
  private Instant shown;
  private long done;
  private long failed;
  private long due;
  private boolean drawn;

  /**
   * Progress that is written to a stream.
   *
   * @param terminal whether the stream is a terminal
   */
  public CrawlProgress(PrintStream out, boolean terminal, Clock clock) {
    this.out = out;
    this.terminal = terminal;
    this.clock = clock;
    this.start = clock.instant();
    this.shown = start;
  }

  @Override
  public synchronized void visited(String source, Status became, Duration took) {
    done++;
    failed += became == Status.FAILED ? 1 : 0;
    due = Math.max(0, due - 1);
    show();
  }

  @Override
  public synchronized void remaining(long addresses) {
    due = addresses;
    show();
  }

  private void show() {
    Instant now = clock.instant();
    if (Duration.between(shown, now).compareTo(terminal ? REDRAW : LINE) < 0) {
      return;
    }
    shown = now;
    if (terminal) {
      out.print("\r" + bar() + " " + line(now) + "\u001b[K");
      drawn = true;
    } else {
      out.println("crawling: " + line(now));
    }
    out.flush();
  }

  private String bar() {
    int full = done + due == 0 ? 0 : (int) (BAR * done / (done + due));
    return "[" + "#".repeat(full) + ".".repeat(BAR - full) + "]";
  }

  private String line(Instant now) {
    double seconds = Math.max(0.001, Duration.between(start, now).toMillis() / 1000.0);
    return String.format(
        Locale.ROOT,
        "%d pages, %.1f a second, %d failed, %d to go",
        done,
        done / seconds,
        failed,
        due);
  }

  /** Takes the bar away. */
  @Override
  public synchronized void close() {
    if (drawn) {
      out.print("\r\u001b[K");
      out.flush();
    }
  }
}
