package org.medina.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.medina.testing.LocalSite;

/**
 * When crawlers and engines were killed, and whether what was asked for twice can be put down to
 * that: of each host, a kill may repeat the one page that was asked for last.
 */
final class Killings {
  /** A request may be on its way to the host while its sender is killed. */
  private static final long ON_THE_WAY = 50_000_000;

  private final List<LocalSite> sites;
  private final int pages;
  private final List<Kill> kills = new ArrayList<>();

  Killings(List<LocalSite> sites, int pages) {
    this.sites = sites;
    this.pages = pages;
  }

  /**
   * A kill.
   *
   * @param at on the monotonic clock
   * @param crawler whose requests say that they are from it, or null for the engine
   */
  private record Kill(long at, @Nullable String crawler) {}

  void crawler(String name) {
    kills.add(new Kill(System.nanoTime(), name));
  }

  void engine() {
    kills.add(new Kill(System.nanoTime(), null));
  }

  long crawlers() {
    return kills.stream().filter(kill -> kill.crawler() != null).count();
  }

  long engines() {
    return kills.size() - crawlers();
  }

  /** Prints what was in flight and what was repeated; whether every repeat has its kill. */
  boolean explainAllRepeats() {
    int inHand = 0;
    int underWay = 0;
    int repeated = 0;
    int unexplained = 0;
    for (LocalSite site : sites) {
      List<LocalSite.Request> stories =
          site.requests().stream().filter(r -> r.path().startsWith("/news/")).toList();
      for (Kill kill : kills) {
        inHand += isInHand(stories, kill) ? 1 : 0;
        underWay +=
            (int)
                stories.stream().filter(r -> r.start() <= kill.at() && r.end() > kill.at()).count();
      }
      Map<String, Integer> seen = new HashMap<>();
      for (int i = 0; i < stories.size(); i++) {
        Integer before = seen.put(stories.get(i).path(), i);
        if (before != null) {
          repeated++;
          unexplained += isExplained(stories, before) ? 0 : 1;
        }
      }
    }
    System.out.printf(
        "at the kills: %d pages being answered, %d in the hands of who was killed;"
            + " %d requests repeated, %d of them not the last of their host before a kill%n",
        underWay, inHand, repeated, unexplained);
    return unexplained == 0 && repeated <= inHand;
  }

  /** Whether the last page of a host before a kill was asked for by who was killed. */
  private boolean isInHand(List<LocalSite.Request> stories, Kill kill) {
    Set<String> done = new HashSet<>();
    LocalSite.Request last = null;
    for (LocalSite.Request request : stories) {
      if (request.start() <= kill.at()) {
        done.add(request.path());
        last = request;
      }
    }
    return last != null
        && done.size() < pages
        && (kill.crawler() == null || kill.crawler().equals(last.headers().get("from")));
  }

  /** Whether a kill came between a request and the next one of its host. */
  private boolean isExplained(List<LocalSite.Request> stories, int first) {
    long start = stories.get(first).start();
    long next = stories.get(first + 1).start();
    return kills.stream()
        .anyMatch(kill -> kill.at() - start >= -ON_THE_WAY && kill.at() - next < 0);
  }
}
