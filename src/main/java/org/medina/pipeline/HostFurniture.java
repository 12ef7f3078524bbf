package org.medina.pipeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.medina.crawl.CrawlListener;
import org.medina.crawl.SourceReport;
import org.medina.crawl.UrlNormalizer;
import org.medina.extract.furniture.CleanedStory;
import org.medina.extract.furniture.FurnitureLedger;
import org.medina.index.DocumentState;
import org.medina.index.FurnitureIndex;
import org.medina.model.Article;
import org.medina.model.ArticleContent;
import org.medina.model.FurnitureLine;
import org.medina.model.HostLedger;
import org.medina.model.MedinaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The furniture ledger, kept in the index: what one process has learnt of a host, the next one and
 * every other one knows. A process that is killed forgets of a host at most the last {@value
 * #MOST_UNKEPT} stories written, or a tenth of all that it knew when those are more, and never more
 * than those since the last report. Thread-safe.
 */
public final class HostFurniture implements RepeatedLines, CrawlListener {
  private static final Logger LOG = LoggerFactory.getLogger(HostFurniture.class);

  static final int MOST_UNKEPT = 20;

  /** The whole ledger is written each time, so one that has grown is written less often. */
  private static final int SHARE_UNKEPT = 10;

  /** Ledgers that are written in one request: each may be some 300 kilobytes. */
  private static final int MOST_TOGETHER = 20;

  private final FurnitureIndex index;
  private final FurnitureLedger ledger = new FurnitureLedger();
  private final Set<String> loaded = ConcurrentHashMap.newKeySet();
  private final Map<String, Integer> unkept = new ConcurrentHashMap<>();

  /** How many pages of a host were known when its ledger was last kept. */
  private final Map<String, Integer> pages = new ConcurrentHashMap<>();

  /** The states of the ledgers' documents that this process last read or wrote. */
  private final Map<String, DocumentState> states = new ConcurrentHashMap<>();

  /** The ledger that is kept in this index. */
  public HostFurniture(FurnitureIndex index) {
    this.index = index;
  }

  /** Learns a story of a host and cleans it. */
  CleanedStory learn(String host, String story, ArticleContent content) {
    load(host);
    CleanedStory cleaned = ledger.learn(host, story, content);
    unkept.merge(host, 1, Integer::sum);
    return cleaned;
  }

  /** A stored story, cleaned by what is known of its host now: lines go and come back. */
  Article cleaned(Article article) {
    String host = UrlNormalizer.hostOf(article.url());
    load(host);
    CleanedStory cleaned = ledger.clean(host, article.content());
    return article.withContent(article.content().withText(cleaned.text(), cleaned.leftOut()));
  }

  /**
   * Keeps what was learnt of hosts that many stories came from since it was last kept, and with
   * them of those that half as many came from: they would follow soon, with a request of their own.
   */
  void keepMuch() {
    if (!learntMuch(1).isEmpty()) {
      keep(learntMuch(2));
    }
  }

  /** Hosts with so many unkept stories that they are due, or a part of it. */
  private List<String> learntMuch(int part) {
    return unkept.entrySet().stream()
        .filter(host -> host.getValue() * part >= mostUnkept(host.getKey()))
        .map(Map.Entry::getKey)
        .toList();
  }

  private int mostUnkept(String host) {
    return Math.max(MOST_UNKEPT, pages.getOrDefault(host, 0) / SHARE_UNKEPT);
  }

  /** Keeps all that was learnt; what the engine does not take now is kept the next time. */
  public void keepAll() {
    try {
      keep(List.copyOf(unkept.keySet()));
    } catch (MedinaException e) {
      LOG.warn("Could not keep what was learnt of repeated lines: {}", e.getMessage());
    }
  }

  @Override
  public void reported(SourceReport report) {
    keepAll();
  }

  @Override
  public List<FurnitureLine> lines(String host) {
    FurnitureLedger kept = new FurnitureLedger();
    index.find(host).map(FurnitureIndex.Kept::ledger).ifPresent(kept::restore);
    return kept.furniture(host);
  }

  @Override
  public List<String> hosts() {
    return index.hosts();
  }

  @Override
  public List<String> hostsOf(String site) {
    return index.hostsOf(site);
  }

  /** Keeps an editor's ruling on a line; false when no such line of the host is known. */
  synchronized boolean rule(String host, String line, boolean back) {
    if (index.find(host).isEmpty()) {
      return false;
    }
    boolean[] known = {false};
    FurnitureIndex.Kept ruled =
        index.update(
            host,
            kept -> {
              FurnitureLedger changed = new FurnitureLedger();
              if (kept != null) {
                changed.restore(kept);
              }
              known[0] = changed.giveBack(host, line, back);
              return changed.kept(host);
            });
    take(ruled);
    loaded.add(host);
    return known[0];
  }

  private void load(String host) {
    if (loaded.contains(host)) {
      return;
    }
    synchronized (loaded) {
      if (!loaded.contains(host)) {
        index.find(host).ifPresent(this::take);
        loaded.add(host);
      }
    }
  }

  /** Learns what is kept of a host, which this process knows the state of from now on. */
  private void take(FurnitureIndex.Kept kept) {
    ledger.restore(kept.ledger());
    know(kept.ledger(), kept.state());
  }

  private void know(HostLedger kept, DocumentState state) {
    states.put(kept.host(), state);
    pages.put(kept.host(), kept.pages());
  }

  private void keep(List<String> hosts) {
    for (int from = 0; from < hosts.size(); from += MOST_TOGETHER) {
      keepTogether(hosts.subList(from, Math.min(from + MOST_TOGETHER, hosts.size())));
    }
  }

  /** Never beside a ruling, so that none is written over by a ledger that was copied before it. */
  private synchronized void keepTogether(List<String> hosts) {
    Map<String, Integer> stories = new HashMap<>();
    List<HostLedger> learnt = new ArrayList<>();
    for (String host : hosts) {
      Integer some = unkept.remove(host);
      if (some != null) {
        stories.put(host, some);
        learnt.add(ledger.kept(host));
      }
    }
    try {
      Map<String, DocumentState> kept = index.keep(learnt, states);
      for (HostLedger one : learnt) {
        DocumentState state = kept.get(one.host());
        if (state == null) {
          join(one);
        } else {
          know(one, state);
        }
        stories.remove(one.host());
      }
    } finally {
      stories.forEach((host, some) -> unkept.merge(host, some, Integer::sum));
    }
  }

  /** Keeps what was learnt of a host together with what somebody else has kept meanwhile. */
  private void join(HostLedger learnt) {
    take(
        index.update(
            learnt.host(), kept -> kept == null ? learnt : FurnitureLedger.joined(kept, learnt)));
  }
}
