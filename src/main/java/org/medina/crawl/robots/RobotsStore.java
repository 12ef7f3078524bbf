package org.medina.crawl.robots;

import java.util.Optional;

/** Where all processes keep what hosts answered about their robots.txt. Thread-safe. */
public interface RobotsStore {
  /**
   * What is kept of a host, however old it is.
   *
   * @param origin scheme, host and port
   */
  Optional<RobotsRecord> robots(String origin);

  /** Keeps what a host answered; replaces what was kept. */
  void keepRobots(String origin, RobotsRecord answered);
}
