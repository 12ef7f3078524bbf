package org.medina.pipeline;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.medina.crawl.CrawlListener;
import org.medina.crawl.SourceReport;
import org.medina.crawl.UrlNormalizer;
import org.medina.extract.furniture.CleanedStory;
import org.medina.extract.furniture.FurnitureLedger;
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
 * every other one knows. A process that is killed forgets at most the last {@value #MOST_UNKEPT}
 * stories of a host, or those since the last report. Thread-safe.
 */
public final class HostFurniture implements RepeatedLines, CrawlListener {
  private static final Logger LOG = LoggerFactory.getLogger(HostFurniture.class);

  static final int MOST_UNKEPT = 20;

  private final FurnitureIndex index;
  private final FurnitureLedger ledger = new FurnitureLedger();
  private final Set<String> loaded = ConcurrentHashMap.newKeySet();
  private final Map<String, Integer> unkept = new ConcurrentHashMap<>();

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

  /** Keeps what was learnt of the hosts that many stories came from since it was last kept. */
  void keepMuch() {
    unkept.forEach(
        (host, stories) -> {
          if (stories >= MOST_UNKEPT) {
            keep(host);
          }
        });
  }

  /** Keeps all that was learnt; what the engine does not take now is kept the next time. */
  public void keepAll() {
    try {
      unkept.keySet().forEach(this::keep);
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
    index.find(host).ifPresent(kept::restore);
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
  boolean rule(String host, String line, boolean back) {
    if (index.find(host).isEmpty()) {
      return false;
    }
    boolean[] known = {false};
    HostLedger ruled =
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
    ledger.restore(ruled);
    loaded.add(host);
    return known[0];
  }

  private void load(String host) {
    if (loaded.contains(host)) {
      return;
    }
    synchronized (loaded) {
      if (!loaded.contains(host)) {
        index.find(host).ifPresent(ledger::restore);
        loaded.add(host);
      }
    }
  }

  private void keep(String host) {
    Integer stories = unkept.remove(host);
    HostLedger learnt = ledger.kept(host);
    try {
      ledger.restore(
          index.update(host, kept -> kept == null ? learnt : FurnitureLedger.joined(kept, learnt)));
    } catch (MedinaException e) {
      unkept.merge(host, stories == null ? 1 : stories, Integer::sum);
      throw e;
    }
  }
}
