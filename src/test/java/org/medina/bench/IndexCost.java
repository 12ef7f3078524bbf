package org.medina.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.medina.config.ConfigReader;
import org.medina.crawl.FetchedPage;
import org.medina.crawl.Takedowns;
import org.medina.crawl.UrlNormalizer;
import org.medina.index.ElasticsearchGateway;
import org.medina.index.FurnitureIndex;
import org.medina.index.IndexConfig;
import org.medina.index.IndexSchema;
import org.medina.index.Original;
import org.medina.index.StoredArticle;
import org.medina.index.StoryStore;
import org.medina.index.StoryWrite;
import org.medina.index.node.Lifetime;
import org.medina.model.Article;
import org.medina.model.ArticleContent;
import org.medina.model.Registry;
import org.medina.pipeline.HarvestConfig;
import org.medina.pipeline.HarvestPipeline;
import org.medina.pipeline.HostFurniture;
import org.medina.pipeline.Tagging;
import org.medina.testing.StoryPages;

/**
 * What the engine spends on stories that come through the pipeline, beside a plain {@code _bulk} of
 * the very same documents, at the same pace and on a machine that is as busy, into indices of the
 * same mapping: {@code IndexCost STORIES ROUNDS}. The first two rounds warm the engine up and are
 * not counted. Pages come from many hosts at once, as they do in a crawl. A merge is paid for by
 * whichever round it falls into, so all rounds together tell more than one.
 */
public final class IndexCost {
  private static final int BULK = 100;
  private static final int WARM_UP = 2;
  private static final int HOSTS = 20;
  private static final String SOURCE = "bench";

  private final StoryStore store;
  private final StoryStore plain;
  private final Tagging tagging;
  private final HarvestPipeline pipeline;
  private final GeneratedNews news;
  private int number;

  private IndexCost(ElasticsearchGateway gateway, StoryStore plain) {
    Registry registry = ConfigReader.read(Path.of("crawler-config"), Map.of()).registry();
    this.store = new StoryStore(gateway);
    this.plain = plain;
    this.news = new GeneratedNews(registry);
    this.tagging = new Tagging(registry, store.articles());
    this.pipeline =
        new HarvestPipeline(
            new HarvestConfig(Map.of(), Map.of(), true, Takedowns.NONE),
            tagging,
            new HostFurniture(new FurnitureIndex(gateway)),
            store);
  }

  public static void main(String[] args) throws Exception {
    Path data = Files.createTempDirectory("medina-bench");
    Lifetime lifetime = Lifetime.valueOf(System.getProperty("bench.lifetime", "MINUTES"));
    try (ElasticsearchGateway gateway =
            ElasticsearchGateway.open(IndexConfig.embedded(data), lifetime);
        ElasticsearchGateway other = ElasticsearchGateway.open(beside(gateway))) {
      new IndexSchema(gateway).ensure();
      new IndexSchema(other).ensure();
      IndexCost bench = new IndexCost(gateway, new StoryStore(other));
      List<Double> ratios = new ArrayList<>();
      double piped = 0;
      double bulked = 0;
      for (int round = 0; round < WARM_UP + Integer.parseInt(args[1]); round++) {
        Round costs = bench.round(Integer.parseInt(args[0]));
        if (round >= WARM_UP) {
          ratios.add(costs.piped() / costs.bulked());
          piped += costs.piped();
          bulked += costs.bulked();
        }
      }
      ratios.sort(Comparator.naturalOrder());
      System.out.printf(
          Locale.ROOT,
          "all together: %.3f; median of %d: %.3f%n",
          piped / bulked,
          ratios.size(),
          ratios.get(ratios.size() / 2));
    }
    System.exit(0);
  }

  /** Indices of the same mapping on the same engine. */
  private static IndexConfig beside(ElasticsearchGateway gateway) {
    return new IndexConfig(
        gateway.url(), null, null, null, null, Path.of("unused"), "512m", "plain");
  }

  /** What the engine spent in a round, on either way. */
  private record Round(double piped, double bulked) {}

  private Round round(int stories) throws Exception {
    List<FetchedPage> pages = new ArrayList<>();
    for (int i = 0; i < stories; i++) {
      pages.add(page(news.article(number++).article()));
    }
    List<Double> paces = new ArrayList<>();
    Cost piped = Cost.of(() -> harvest(pages, paces)).perThousand(stories);
    List<StoryWrite> writes = writes(pages);
    Cost bulked = Cost.of(() -> bulk(writes, paces)).perThousand(stories);
    System.out.printf(
        Locale.ROOT,
        "%d stories: engine %.2f CPU-s a 1,000 through the pipeline, %.2f in plain bulks, ratio %.3f%n",
        writes.size() / 2,
        piped.engine(),
        bulked.engine(),
        piped.engine() / bulked.engine());
    return new Round(piped.engine(), bulked.engine());
  }

  /**
   * Takes the pages through the pipeline, which every host tells of its own before, as its visit
   * does; notes the seconds that each bulk takes.
   */
  private void harvest(List<FetchedPage> pages, List<Double> paces) throws Exception {
    Collection<List<String>> hosts =
        pages.stream()
            .map(FetchedPage::url)
            .collect(Collectors.groupingBy(UrlNormalizer::hostOf))
            .values();
    hosts.forEach(pipeline::expect);
    for (int from = 0; from < pages.size(); from += BULK) {
      List<FetchedPage> some = pages.subList(from, Math.min(from + BULK, pages.size()));
      paces.add(Cost.of(() -> harvest(some)).seconds());
    }
    hosts.forEach(pipeline::forget);
    store.articles().refresh();
  }

  private void harvest(List<FetchedPage> pages) {
    try (ExecutorService hosts = Executors.newFixedThreadPool(HOSTS)) {
      pages.forEach(page -> hosts.submit(() -> pipeline.accept(page)));
    }
    pipeline.flush();
  }

  private void bulk(List<StoryWrite> writes, List<Double> paces) throws Exception {
    int from = 0;
    for (double pace : paces) {
      List<StoryWrite> some = writes.subList(from, Math.min(from + 2 * BULK, writes.size()));
      double seconds =
          Cost.of(
                  () -> {
                    tag(some);
                    plain.write(some);
                  })
              .seconds();
      Thread.sleep(Math.max(0, Math.round(1_000 * (pace - seconds))));
      from += 2 * BULK;
    }
    plain.articles().refresh();
  }

  /**
   * Keeps the processors as busy as the pipeline does: what the engine does meanwhile, refreshing
   * and merging, costs more on a busy machine.
   */
  private void tag(List<StoryWrite> writes) {
    try (ExecutorService hosts = Executors.newFixedThreadPool(HOSTS)) {
      for (StoryWrite write : writes) {
        if (write instanceof StoryWrite.Put put) {
          hosts.submit(() -> tagging.retag(put.article()));
        }
      }
    }
  }

  /** What the pipeline has written, each story with its original. */
  private List<StoryWrite> writes(List<FetchedPage> pages) {
    List<StoryWrite> writes = new ArrayList<>();
    List<String> ids = pages.stream().map(page -> UrlNormalizer.idOf(page.url())).toList();
    Map<String, StoredArticle> articles = store.articles().findAll(ids);
    for (Original original : store.originals().findAll(ids)) {
      writes.add(new StoryWrite.PutOriginal(original));
      writes.add(new StoryWrite.Put(articles.get(original.id())));
    }
    return writes;
  }

  private static FetchedPage page(Article article) {
    ArticleContent content = article.content();
    StringBuilder html = new StringBuilder("<!doctype html><html lang=");
    html.append(content.language().code()).append("><head><title>").append(content.title());
    html.append("</title><meta property='article:published_time' content='");
    html.append(article.dates().published().day()).append("T10:00:00Z'></head><body><article><h1>");
    html.append(content.title()).append("</h1>");
    for (String paragraph : content.text().split("\n\n")) {
      html.append("<p>").append(paragraph).append("</p>");
    }
    html.append("</article></body></html>");
    return StoryPages.page(SOURCE, article.url(), html.toString(), Instant.now());
  }
}
