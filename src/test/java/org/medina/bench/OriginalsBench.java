package org.medina.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.medina.config.ConfigReader;
import org.medina.crawl.Takedowns;
import org.medina.crawl.UrlNormalizer;
import org.medina.extract.DevPages;
import org.medina.extract.RawPage;
import org.medina.index.ElasticsearchGateway;
import org.medina.index.FurnitureIndex;
import org.medina.index.IndexConfig;
import org.medina.index.IndexSchema;
import org.medina.index.Original;
import org.medina.index.StoryStore;
import org.medina.index.StoryWrite;
import org.medina.pipeline.HarvestConfig;
import org.medina.pipeline.HostFurniture;
import org.medina.pipeline.Reprocessing;
import org.medina.pipeline.Tagging;

/**
 * Keeps real pages as originals, says what each takes on the disk, and reads them again twice: into
 * an empty index, and with nothing changed.
 */
public final class OriginalsBench {
  private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

  private OriginalsBench() {}

  /** Arguments: how many originals, and the directory of pages; it is the usual one without. */
  public static void main(String[] arguments) throws Exception {
    int wanted = Integer.parseInt(arguments[0]);
    Path home = arguments.length > 1 ? Path.of(arguments[1]) : DevPages.home();
    List<RawPage> pages = DevPages.read(home).pages().stream().map(DevPages.Page::raw).toList();
    Path data = Files.createTempDirectory("medina-bench");
    try (ElasticsearchGateway gateway = ElasticsearchGateway.open(IndexConfig.embedded(data))) {
      new IndexSchema(gateway).ensure();
      StoryStore store = new StoryStore(gateway);
      keep(pages, wanted, store);
      long onDisk = onDisk(gateway);
      System.out.printf(Locale.ROOT, "%d bytes on the disk each%n", onDisk / wanted);
      Reprocessing reprocessing = reprocessing(gateway, store);
      readAgain("into an empty index", reprocessing, store);
      readAgain("with nothing changed", reprocessing, store);
    }
    System.exit(0);
  }

  private static Reprocessing reprocessing(ElasticsearchGateway gateway, StoryStore store) {
    Tagging tagging =
        new Tagging(
            ConfigReader.read(Path.of("crawler-config"), Map.of()).registry(), store.articles());
    return new Reprocessing(
        new HarvestConfig(Map.of(), Map.of(), true, Takedowns.NONE),
        tagging,
        new HostFurniture(new FurnitureIndex(gateway)),
        store);
  }

  private static void keep(List<RawPage> pages, int wanted, StoryStore store) {
    long html = 0;
    long compressed = 0;
    long compressing = 0;
    List<StoryWrite> writes = new ArrayList<>();
    for (int number = 0; number < wanted; number++) {
      RawPage page = pages.get(number % pages.size());
      long start = CPU.getCurrentThreadCpuTime();
      byte[] gzip = Original.compress(page.body()).orElseThrow();
      compressing += CPU.getCurrentThreadCpuTime() - start;
      html += page.body().length;
      compressed += gzip.length;
      writes.add(new StoryWrite.PutOriginal(original(page, number, gzip)));
      if (writes.size() == 100) {
        store.write(writes);
        writes.clear();
      }
    }
    store.write(writes);
    System.out.printf(
        Locale.ROOT,
        "%d originals: %d bytes of HTML each, %d compressed, %.2f ms of CPU to compress%n",
        wanted,
        html / wanted,
        compressed / wanted,
        compressing / 1e6 / wanted);
  }

  private static Original original(RawPage page, int number, byte[] gzip) {
    String url = page.url() + (page.url().contains("?") ? "&" : "?") + "copy=" + number;
    String type = page.contentType() == null ? "text/html" : page.contentType();
    return new Original(
        UrlNormalizer.idOf(url),
        url,
        "bench",
        new Original.Response(
            page.url(), 200, Map.of("content-type", List.of(type)), Instant.now()),
        new Original.Hint(null, null),
        gzip);
  }

  private static long onDisk(ElasticsearchGateway gateway) throws IOException {
    String index = gateway.name(IndexSchema.ORIGINALS);
    gateway.client().indices().flush(f -> f.index(index));
    gateway.client().indices().forcemerge(f -> f.index(index).maxNumSegments(1L));
    return gateway
        .client()
        .indices()
        .stats(s -> s.index(index))
        .all()
        .primaries()
        .store()
        .sizeInBytes();
  }

  private static void readAgain(String what, Reprocessing reprocessing, StoryStore store)
      throws Exception {
    Map<Reprocessing.Result, Integer> counts = new EnumMap<>(Reprocessing.Result.class);
    Cost all =
        Cost.of(
            () -> {
              counts.putAll(reprocessing.run(new Reprocessing.Scope(null, null)));
              store.articles().refresh();
            });
    int pages = counts.values().stream().mapToInt(Integer::intValue).sum();
    Cost cost = all.perThousand(pages);
    System.out.printf(
        Locale.ROOT,
        "%s: %.0f pages/s, %.2f CPU-s a 1,000 and %.2f of the engine, %d MB resident, %s%n",
        what,
        1_000 / cost.seconds(),
        cost.own(),
        cost.engine(),
        Cost.residentMegabytes(),
        counts);
  }
}
