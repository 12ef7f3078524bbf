package org.medina.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import net.dankito.readability4j.Readability4J;
import org.jsoup.Jsoup;
import org.medina.extract.ArticleExtractor;
import org.medina.extract.DevPages;
import org.medina.extract.RawPage;
import org.medina.extract.SiteRules;

/**
 * Measures pages a second of one thread's CPU: the parse alone, readability4j (text and title
 * only), and Medina with every field, over the same pages in the same run.
 */
public final class ExtractionSpeed {
  private static final int WARM_UP = 12;
  private static final int ROUNDS = 12;
  private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

  private ExtractionSpeed() {}

  /** Arguments: directories of pages; without any, the one beside the project. */
  public static void main(String[] arguments) {
    List<RawPage> pages = new ArrayList<>();
    for (String home :
        arguments.length == 0 ? new String[] {DevPages.home().toString()} : arguments) {
      DevPages.read(Path.of(home)).pages().forEach(page -> pages.add(page.raw()));
    }
    ArticleExtractor extractor = new ArticleExtractor();
    measure("jsoup parse", pages, page -> Jsoup.parse(text(page), page.url()));
    measure("Medina, every field", pages, page -> extractor.extract(page, SiteRules.NONE));
    measure("readability4j", pages, page -> new Readability4J(page.url(), text(page)).parse());
  }

  private static String text(RawPage page) {
    return new String(page.body(), StandardCharsets.UTF_8);
  }

  private static void measure(String name, List<RawPage> pages, Consumer<RawPage> work) {
    for (int i = 0; i < WARM_UP; i++) {
      pages.forEach(work);
    }
    List<Double> rounds = new ArrayList<>();
    double slowest = 0;
    for (int i = 0; i < ROUNDS; i++) {
      long start = CPU.getCurrentThreadCpuTime();
      for (RawPage page : pages) {
        long before = CPU.getCurrentThreadCpuTime();
        work.accept(page);
        slowest = Math.max(slowest, (CPU.getCurrentThreadCpuTime() - before) / 1e6);
      }
      rounds.add(pages.size() * 1e9 / (CPU.getCurrentThreadCpuTime() - start));
    }
    rounds.sort(null);
    System.out.printf(
        Locale.ROOT,
        "%-22s %7.0f pages/s (median of %d rounds), slowest page %.0f ms%n",
        name,
        rounds.get(ROUNDS / 2),
        ROUNDS,
        slowest);
  }
}
