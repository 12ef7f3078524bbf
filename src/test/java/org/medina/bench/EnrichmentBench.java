package org.medina.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.medina.config.ConfigReader;
import org.medina.enrich.ArticleEnricher;
import org.medina.enrich.Story;
import org.medina.model.Language;

/**
 * Measures the CPU time of enriching stories of 500 words.
 *
 * <p>Arguments: pairs of a language and a file of words, one a line with what follows a tab left
 * out.
 */
public final class EnrichmentBench {
  private static final int WORDS = 500;
  private static final int STORIES = 60;
  private static final int ROUNDS = 4;

  private EnrichmentBench() {}

  /** Measures; the last round of each language counts. */
  public static void main(String[] arguments) throws IOException {
    var registry = ConfigReader.read(Path.of("crawler-config"), Map.of()).registry();
    var threads = ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadCpuTime();
    var enricher = new ArticleEnricher(registry);
    System.out.printf("load: %d ms%n", (threads.getCurrentThreadCpuTime() - before) / 1_000_000);
    for (int i = 0; i + 1 < arguments.length; i += 2) {
      List<Story> stories = stories(new Language(arguments[i]), Path.of(arguments[i + 1]));
      for (int round = 1; round <= ROUNDS; round++) {
        long start = threads.getCurrentThreadCpuTime();
        stories.forEach(enricher::enrich);
        double millis = (threads.getCurrentThreadCpuTime() - start) / 1e6 / stories.size();
        System.out.printf("%s, round %d: %.2f ms a story%n", arguments[i], round, millis);
      }
    }
  }

  private static List<Story> stories(Language language, Path file) throws IOException {
    List<String> words =
        Files.readAllLines(file).stream()
            .filter(line -> !line.isBlank())
            .map(line -> line.split("\t")[0])
            .toList();
    List<Story> stories = new ArrayList<>();
    for (int i = 0; i + WORDS <= words.size() && stories.size() < STORIES; i += WORDS) {
      String text = String.join(" ", words.subList(i, i + WORDS));
      stories.add(new Story("", text, language, null, null));
    }
    return stories;
  }
}
