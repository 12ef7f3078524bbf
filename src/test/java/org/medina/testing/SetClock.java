package org.medina.testing;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands where a test sets it. */
public final class SetClock extends Clock {
  private final AtomicReference<Instant> now;

  public SetClock(Instant now) {
    this.now = new AtomicReference<>(now);
  }

  public void set(Instant moment) {
    now.set(moment);
  }

  @Override
  public Instant instant() {
    return now.get();
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException();
  }
}
