package org.medina.crawl;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Passes on what a crawl does to all who have asked for it. Thread-safe. */
public final class CrawlListeners implements CrawlListener {
  private final List<CrawlListener> listeners = new CopyOnWriteArrayList<>();

  /** Tells one more from now on. */
  public void add(CrawlListener listener) {
    listeners.add(listener);
  }

  @Override
  public void visited(String source, FrontierEntry.Status became, Duration took) {
    listeners.forEach(listener -> listener.visited(source, became, took));
  }

  @Override
  public void remaining(long due) {
    listeners.forEach(listener -> listener.remaining(due));
  }

  @Override
  public void reported(SourceReport report) {
    listeners.forEach(listener -> listener.reported(report));
  }
}
