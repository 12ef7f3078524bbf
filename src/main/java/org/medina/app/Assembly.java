package org.medina.app;

import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.medina.app.report.CrawlMeters;
import org.medina.app.report.SourceGauges;
import org.medina.config.MedinaConfig;
import org.medina.crawl.CrawlListener;
import org.medina.crawl.CrawlListeners;
import org.medina.crawl.CrawlStatus;
import org.medina.crawl.Crawler;
import org.medina.crawl.Frontier;
import org.medina.crawl.FrontierStatus;
import org.medina.crawl.SourceConfig;
import org.medina.frontier.ElasticsearchFrontier;
import org.medina.index.ElasticsearchGateway;
import org.medina.index.FurnitureIndex;
import org.medina.index.IndexSchema;
import org.medina.index.RegistryIndex;
import org.medina.index.StoryStore;
import org.medina.index.SweepIndex;
import org.medina.index.node.Lifetime;
import org.medina.model.Source;
import org.medina.pipeline.FurnitureRulings;
import org.medina.pipeline.HarvestConfig;
import org.medina.pipeline.HarvestPipeline;
import org.medina.pipeline.HostFurniture;
import org.medina.pipeline.RepeatedLines;
import org.medina.pipeline.Reprocessing;
import org.medina.pipeline.Retagging;
import org.medina.pipeline.Tagging;
import org.medina.pipeline.TakedownSweep;
import org.medina.search.ArticleSearcher;
import org.medina.search.BoundedSearcher;
import org.medina.search.BoundedSearcher.Limits;
import org.medina.search.engine.EngineSearcher;
import org.medina.web.Site;
import org.medina.web.SiteParts;
import org.medina.web.api.ApiRoutes;
import org.medina.web.api.ExportRoutes;
import org.medina.web.api.FeedRoutes;
import org.medina.web.api.RevisionRoutes;
import org.medina.web.api.StatusRoutes;
import org.medina.web.render.TemplateFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The parts of Medina, wired together. Closing it stops the crawler first, the engine last. */
final class Assembly implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Assembly.class);

  private final MedinaConfig config;
  private final Clock clock;
  private final ElasticsearchGateway gateway;
  private final StoryStore store;
  private final HostFurniture furniture;
  private final FurnitureRulings rulings;
  private final Retagging retagging;
  private final Reprocessing reprocessing;
  private final Frontier frontier;
  private final PrometheusMeterRegistry meters =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final CrawlListeners listeners = new CrawlListeners();
  private final Crawler crawler;
  private final ArticleSearcher searcher;

  private Assembly(MedinaConfig config, Clock clock, ElasticsearchGateway gateway) {
    this.config = config;
    this.clock = clock;
    this.gateway = gateway;
    this.store = new StoryStore(gateway);
    Map<String, Source> sources = sources(config);
    Tagging tagging = new Tagging(config.registry(), store.articles());
    this.furniture = new HostFurniture(new FurnitureIndex(gateway));
    HarvestPipeline pipeline =
        new HarvestPipeline(harvest(config, sources), tagging, furniture, store);
    this.rulings = new FurnitureRulings(furniture, store.articles(), tagging);
    this.reprocessing = new Reprocessing(harvest(config, sources), tagging, furniture, store);
    this.retagging =
        new Retagging(
            store.articles(), tagging, new RegistryIndex(gateway), new SweepIndex(gateway));
    this.frontier = new ElasticsearchFrontier(gateway);
    listeners.add(new CrawlMeters(meters));
    listeners.add(furniture);
    this.crawler =
        new Crawler(
            config.crawl(),
            config.sources(),
            new Crawler.Parts(frontier, pipeline, listeners, clock));
    Map<String, String> names = new LinkedHashMap<>();
    sources.forEach((id, source) -> names.put(id, source.name()));
    this.searcher =
        new BoundedSearcher(
            new EngineSearcher(gateway, config.registry(), names),
            Limits.forProcessors(Runtime.getRuntime().availableProcessors()));
  }

  /** Opens everything for the length of one command. */
  static Assembly open(MedinaConfig config) {
    return open(config, Lifetime.MINUTES);
  }

  /** Starts the engine, creates what is missing in it, and wires everything. */
  static Assembly open(MedinaConfig config, Lifetime lifetime) {
    return open(config, ElasticsearchGateway.open(config.index(), lifetime));
  }

  /**
   * As {@link #open}, beside a process that runs the engine of the same directory, if there is one.
   */
  static Assembly join(MedinaConfig config) {
    return open(config, ElasticsearchGateway.join(config.index()));
  }

  private static Assembly open(MedinaConfig config, ElasticsearchGateway gateway) {
    try {
      new IndexSchema(gateway).ensure();
      Clock clock = Clock.systemUTC();
      new RegistryIndex(gateway).keep(config.registry(), clock.instant());
      Assembly parts = new Assembly(config, clock, gateway);
      int removed = new TakedownSweep(parts.store, config.crawl().takedowns()).run();
      if (removed > 0) {
        LOG.info("Removed {} stories that the takedown list covers", removed);
      }
      return parts;
    } catch (RuntimeException e) {
      gateway.close();
      throw e;
    }
  }

  private static HarvestConfig harvest(MedinaConfig config, Map<String, Source> sources) {
    return new HarvestConfig(
        sources, config.siteRules(), config.crawl().keepOriginals(), config.crawl().takedowns());
  }

  private static Map<String, Source> sources(MedinaConfig config) {
    Map<String, Source> sources = new LinkedHashMap<>();
    config.sources().stream()
        .map(SourceConfig::source)
        .forEach(source -> sources.put(source.id(), source));
    return sources;
  }

  /** What the crawl does is told to one more. */
  void listen(CrawlListener listener) {
    listeners.add(listener);
  }

  /** The state of the sources. */
  CrawlStatus status() {
    return new FrontierStatus(frontier, config.sources(), clock);
  }

  Crawler crawler() {
    return crawler;
  }

  Frontier frontier() {
    return frontier;
  }

  ArticleSearcher searcher() {
    return searcher;
  }

  /** Re-tags the stories that another version of the registry tagged. */
  Retagging retagging() {
    return retagging;
  }

  /** Reads stories again from their originals. */
  Reprocessing reprocessing() {
    return reprocessing;
  }

  /** The stories, the pages they were read from, their earlier versions. */
  StoryStore store() {
    return store;
  }

  /** The lines that are left out of stories. */
  RepeatedLines furniture() {
    return furniture;
  }

  /** Editors' rulings on those lines. */
  FurnitureRulings rulings() {
    return rulings;
  }

  /** Makes everything crawled so far searchable. */
  void refresh() {
    store.articles().refresh();
  }

  private Supplier<String> metrics() {
    new JvmMemoryMetrics().bindTo(meters);
    new ProcessorMetrics().bindTo(meters);
    SourceGauges sources = new SourceGauges(meters, gateway::isHealthy, status(), clock);
    return () -> {
      sources.refresh();
      return meters.scrape();
    };
  }

  /** Starts the site. */
  Site site() {
    return Site.start(
        config.web(),
        new SiteParts(
            searcher,
            config.registry(),
            List.copyOf(sources(config).values()),
            new FrontierStatus(frontier, config.sources(), clock),
            store.revisions(),
            furniture,
            TemplateFiles.packed(),
            List.of(
                new ApiRoutes(searcher),
                new RevisionRoutes(store.revisions()),
                new ExportRoutes(searcher),
                new FeedRoutes(searcher, config.web().publicUrl()),
                new StatusRoutes(gateway::isHealthy, status(), metrics(), clock)),
            clock));
  }

  @Override
  public void close() {
    crawler.close();
    furniture.keepAll();
    gateway.close();
  }
}
