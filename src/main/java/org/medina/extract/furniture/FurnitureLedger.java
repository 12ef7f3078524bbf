package org.medina.extract.furniture;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.medina.model.ArticleContent;
import org.medina.model.FurnitureLine;
import org.medina.model.HostLedger;

/**
 * Learns the lines that a host repeats on its pages ("Back to top button", "اقرأ أيضا", "Lire
 * aussi") while its stories stream by, and takes them out. Extraction names the stock phrases of
 * the web, which are out from the first page on and counted here too. Only a whole line is ever
 * taken: a story that discusses such a phrase in a sentence keeps it. Safe for many threads; memory
 * is bounded per host.
 */
public final class FurnitureLedger {
  private final Map<String, HostLines> hosts = new ConcurrentHashMap<>();

  /** Learns a story and cleans it; learning a story again changes nothing. */
  public CleanedStory learn(String host, String story, ArticleContent content) {
    return lines(host).learn(story, StoryLines.of(content));
  }

  /** Cleans a story by what is known of its host, and learns nothing: lines go and come back. */
  public CleanedStory clean(String host, ArticleContent content) {
    return lines(host).clean(StoryLines.of(content));
  }

  /** The furniture of a host, most frequent first, with the lines that were given back. */
  public List<FurnitureLine> furniture(String host) {
    return lines(host).furniture();
  }

  /**
   * Rules that a line belongs to the host's stories, or takes the ruling back.
   *
   * @return whether the host is known to have such a line
   */
  public boolean giveBack(String host, String line, boolean back) {
    return lines(host).giveBack(line, back);
  }

  /** What is known of a host, for keeping between runs. */
  public HostLedger kept(String host) {
    return lines(host).kept(host);
  }

  /** Puts back what was kept of a host, beside what was learnt of it here. */
  public void restore(HostLedger kept) {
    lines(kept.host()).restore(kept);
  }

  /**
   * What is kept of a host, with what one process has learnt since and without lines that came once
   * long ago.
   */
  public static HostLedger joined(HostLedger kept, HostLedger learnt) {
    FurnitureLedger both = new FurnitureLedger();
    both.restore(kept.joined(learnt));
    return both.kept(kept.host());
  }

  /** The hosts that something is known of. */
  public Set<String> hosts() {
    return Set.copyOf(hosts.keySet());
  }

  private HostLines lines(String host) {
    return hosts.computeIfAbsent(host, unused -> new HostLines());
  }
}
