package org.medina.pipeline;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.medina.crawl.CrawlConfig;
import org.medina.crawl.CrawlReport;
import org.medina.crawl.CrawlScope;
import org.medina.crawl.Crawler;
import org.medina.crawl.Discovery;
import org.medina.crawl.MemoryFrontier;
import org.medina.crawl.Politeness;
import org.medina.crawl.Schedule;
import org.medina.crawl.SourceConfig;
import org.medina.crawl.Takedowns;
import org.medina.crawl.UrlNormalizer;
import org.medina.extract.SiteRules;
import org.medina.index.ElasticsearchGateway;
import org.medina.index.EngineCall;
import org.medina.index.FurnitureIndex;
import org.medina.index.IndexSchema;
import org.medina.index.Original;
import org.medina.index.StoryStore;
import org.medina.model.Article;
import org.medina.model.Country;
import org.medina.model.Registry;
import org.medina.model.Revision;
import org.medina.model.Source;
import org.medina.testing.LocalSite;
import org.medina.testing.TestCrawl;
import org.medina.testing.TestNode;

/** A local site that is crawled through the real pipeline into a real engine. */
final class StoreCrawl implements AutoCloseable {
  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static final String FEED = "/feed";

  final LocalSite site = new LocalSite();
  final String source = "gazette-" + NUMBER.incrementAndGet();
  final ElasticsearchGateway gateway = Engine.GATEWAY;
  final StoryStore store = new StoryStore(gateway);
  private final MemoryFrontier frontier = new MemoryFrontier();
  private Clock clock = Clock.systemUTC();
  private SiteRules rules = SiteRules.NONE;
  private boolean keepOriginals = true;
  private Takedowns takedowns = Takedowns.NONE;

  /** One set of indices for all: each crawl has a site and a source of its own. */
  private static final class Engine {
    static final ElasticsearchGateway GATEWAY = open();

    private static ElasticsearchGateway open() {
      ElasticsearchGateway gateway = ElasticsearchGateway.open(TestNode.freshConfig());
      new IndexSchema(gateway).ensure();
      return gateway;
    }
  }

  StoreCrawl(String... stories) {
    site.feed(FEED, List.of(stories));
  }

  /** A page with a story of two paragraphs, each long enough to be one. */
  static String page(String head, String title, String first) {
    return """
        <html><head><title>%2$s</title>%1$s</head><body>
        <nav><a href="/">Home</a> <a href="/city">City</a></nav>
        <article><h1>%2$s</h1><p class="lead">%3$s</p>
        <p>The council met in the old town hall on Tuesday and heard the report of its committee on
        streets, which had been at work since the winter and spoke to many residents.</p></article>
        <footer>Contact</footer></body></html>
        """
        .formatted(head, title, first);
  }

  StoreCrawl story(String path, String title, String first) {
    site.html(path, page("", title, first));
    return this;
  }

  StoreCrawl withoutOriginals() {
    keepOriginals = false;
    return this;
  }

  StoreCrawl takeDown(Takedowns list) {
    takedowns = list;
    return this;
  }

  StoreCrawl with(SiteRules changed) {
    rules = changed;
    return this;
  }

  StoreCrawl later(Duration time) {
    clock = Clock.offset(clock, time);
    return this;
  }

  /** One pass; everything it brought is searchable afterwards. */
  CrawlReport crawl() {
    SourceConfig config =
        new SourceConfig(
            outlet(),
            List.of(new Discovery.Feed(URI.create(site.url(FEED)))),
            new Schedule.Every(Duration.ofMinutes(30)),
            new Politeness(Duration.ZERO, 0, null),
            null);
    HarvestPipeline pipeline =
        new HarvestPipeline(
            harvest(rules), tagging(), new HostFurniture(new FurnitureIndex(gateway)), store);
    try (Crawler crawler = new Crawler(crawlConfig(), List.of(config), frontier, pipeline, clock)) {
      return crawler.runOnce(CrawlScope.ALL);
    } finally {
      store.articles().refresh();
    }
  }

  private CrawlConfig crawlConfig() {
    CrawlConfig config = TestCrawl.config();
    return new CrawlConfig(
        config.userAgent(),
        config.contact(),
        null,
        config.allowPrivateAddresses(),
        config.requestTimeout(),
        config.bodyTimeout(),
        config.maxBodyBytes(),
        config.maxConcurrentHosts(),
        null,
        false,
        keepOriginals,
        takedowns);
  }

  private Source outlet() {
    return new Source(source, "Gazette", new Country("MA"), List.of(), URI.create(site.url("/")));
  }

  HarvestConfig harvest(SiteRules rules) {
    return new HarvestConfig(
        Map.of(source, outlet()), Map.of(source, rules), keepOriginals, takedowns);
  }

  Tagging tagging() {
    return new Tagging(Registry.empty(), store.articles());
  }

  String id(String path) {
    return UrlNormalizer.idOf(site.url(path));
  }

  @Nullable Article article(String path) {
    return store.articles().find(id(path)).map(stored -> stored.article()).orElse(null);
  }

  List<Original> originals(String path) {
    return store.originals().findAll(List.of(id(path)));
  }

  List<Revision> revisions(String path) {
    store.revisions().refresh();
    return store.revisions().of(id(path));
  }

  /** The earlier states that citations find. */
  List<Article> editions(String path) {
    List<Article> editions = new ArrayList<>();
    store
        .articles()
        .editions()
        .scan(
            Query.of(q -> q.term(t -> t.field("id").value(id(path)))),
            stored -> editions.add(stored.article()));
    return editions;
  }

  /** Loses a story, but not its original. */
  void lose(String path) {
    EngineCall.of(
        () -> gateway.client().delete(d -> d.index(gateway.name("articles")).id(id(path))));
  }

  @Override
  public void close() {
    site.close();
  }
}
