package org.medina.bench;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.medina.config.ConfigReader;
import org.medina.index.ArticleIndex;
import org.medina.index.ElasticsearchGateway;
import org.medina.index.IndexConfig;
import org.medina.index.IndexSchema;
import org.medina.index.RegistryIndex;
import org.medina.index.StoredArticle;
import org.medina.index.SweepIndex;
import org.medina.index.node.EmbeddedNode;
import org.medina.model.Registry;
import org.medina.model.RegistryEntity;
import org.medina.pipeline.Retagging;
import org.medina.pipeline.Tagging;
import org.medina.search.SearchRequest;
import org.medina.search.engine.EngineSearcher;

/**
 * Measures how long stored stories take to be tagged again after a change of the registry, while
 * one reader searches some twenty times a second.
 *
 * <p>Arguments: how many stories (10,000); {@code some} when they were tagged by nearly the same
 * registry, else each comes out with other tags.
 */
public final class RetagBench {
  private static final int BULK = 500;
  private static final Duration PAUSE = Duration.ofMillis(50);
  private static final List<String> QUERIES =
      List.of("", "Rabat", "Strong Cities Network", "شبكة المدن القوية");

  private RetagBench() {}

  /** Measures and prints. */
  public static void main(String[] arguments) throws Exception {
    int stories = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
    Registry registry = ConfigReader.read(Path.of("crawler-config"), Map.of()).registry();
    try (EmbeddedNode node = EmbeddedNode.start(Files.createTempDirectory("medina-retag"), "512m");
        ElasticsearchGateway gateway = open(node.url())) {
      new IndexSchema(gateway).ensure();
      ArticleIndex index = new ArticleIndex(gateway);
      RegistryIndex registries = new RegistryIndex(gateway);
      boolean some = arguments.length > 1 && arguments[1].equals("some");
      fill(index, registry, some ? new Tagging(fewer(registry), index) : null, stories);
      registries.keep(fewer(registry), Instant.EPOCH);
      registries.keep(registry, Instant.now());
      var reader = new Reader(new EngineSearcher(gateway, registry, Map.of()));
      Thread reading = Thread.ofPlatform().start(reader);
      AtomicReference<Retagging.Outcome> outcome = new AtomicReference<>();
      Cost cost =
          Cost.of(
              () ->
                  outcome.set(
                      new Retagging(
                              index,
                              new Tagging(registry, index),
                              registries,
                              new SweepIndex(gateway))
                          .run()));
      reader.stopped.set(true);
      reading.join();
      System.out.printf("CPU: %.1f s, and %.1f s of the engine%n", cost.own(), cost.engine());
      System.out.printf(
          "%d stories, of which %d got other tags, in %.1f s; meanwhile %d searches, %d failed, slowest %.0f ms%n",
          outcome.get().stories(),
          outcome.get().changed(),
          cost.seconds(),
          reader.searches,
          reader.failed,
          reader.slowest);
    }
  }

  /** The registry before its last ten entities were added. */
  private static Registry fewer(Registry registry) {
    Map<String, RegistryEntity> entities = new LinkedHashMap<>();
    registry.entities().entrySet().stream()
        .limit(registry.entities().size() - 10L)
        .forEach(entry -> entities.put(entry.getKey(), entry.getValue()));
    return new Registry(
        "fewer", entities, registry.countries(), registry.stopNames(), registry.apart());
  }

  private static void fill(
      ArticleIndex index, Registry registry, @Nullable Tagging tagging, int stories) {
    GeneratedNews news = new GeneratedNews(registry);
    List<StoredArticle> bulk = new ArrayList<>();
    for (int i = 0; i < stories; i++) {
      bulk.add(news.article(i));
      if (bulk.size() == BULK || i == stories - 1) {
        index.write(tagging == null ? bulk : bulk.parallelStream().map(tagging::retag).toList());
        bulk.clear();
      }
    }
    index.refresh();
  }

  private static ElasticsearchGateway open(URI engine) {
    return ElasticsearchGateway.open(
        new IndexConfig(engine, null, null, null, null, Path.of("unused"), "512m", "bench"));
  }

  /** Asks one search after the other. */
  private static final class Reader implements Runnable {
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final EngineSearcher searcher;
    private int searches;
    private int failed;
    private double slowest;

    Reader(EngineSearcher searcher) {
      this.searcher = searcher;
    }

    @Override
    public void run() {
      while (!stopped.get()) {
        long start = System.nanoTime();
        try {
          String query = QUERIES.get(searches % QUERIES.size());
          failed += searcher.search(SearchRequest.of(query)).total() > 0 ? 0 : 1;
        } catch (RuntimeException e) {
          failed++;
        }
        slowest = Math.max(slowest, (System.nanoTime() - start) / 1e6);
        searches++;
        pause();
      }
    }

    private static void pause() {
      try {
        Thread.sleep(PAUSE);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
