package org.medina.app;

import java.io.PrintWriter;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.medina.crawl.CrawlReport;
import org.medina.crawl.Frontier;
import org.medina.model.Language;
import org.medina.newsroom.Manifest;
import org.medina.newsroom.Manifest.Expected;
import org.medina.search.ArticleSearcher;
import org.medina.search.Facet;
import org.medina.search.FilterSet;
import org.medina.search.SearchRequest;

/**
 * What the demo crawl brought beside what the newsroom's manifest says, counted in the index and
 * the frontier, so that it is right after a second run too.
 */
final class DemoSummary {
  private static final String ROW = "%-20s %8s %8s %8s %8s   %s%n";

  private final Manifest manifest;
  private final Frontier frontier;
  private final ArticleSearcher searcher;

  DemoSummary(Manifest manifest, Frontier frontier, ArticleSearcher searcher) {
    this.manifest = manifest;
    this.frontier = frontier;
    this.searcher = searcher;
  }

  /** Prints the table; whether all numbers are as expected. */
  boolean print(CrawlReport report, PrintWriter out) {
    out.printf(ROW, "outlet", "found", "indexed", "undated", "failed", "");
    boolean right = true;
    for (Expected expected : manifest.outlets()) {
      long found = frontier.stories(expected.source());
      long indexed = count(expected.source(), false);
      long undated = count(expected.source(), true);
      int failed =
          report.sources().stream()
              .filter(source -> source.source().equals(expected.source()))
              .mapToInt(source -> source.failures())
              .sum();
      boolean same =
          found == expected.found()
              && indexed == expected.indexed()
              && undated == expected.undated()
              && failed == expected.failed();
      out.printf(
          ROW,
          expected.source(),
          found,
          indexed,
          undated,
          failed,
          same
              ? "as expected"
              : "expected %d / %d / %d / %d"
                  .formatted(
                      expected.found(), expected.indexed(), expected.undated(), expected.failed()));
      right &= same;
    }
    out.printf(
        "%d new, %d changed in %.1f s%n",
        report.indexed(), report.changed(), report.duration().toMillis() / 1000.0);
    out.flush();
    return right;
  }

  private long count(String source, boolean undated) {
    Map<Facet, List<String>> chosen = new EnumMap<>(Facet.class);
    chosen.put(Facet.SOURCE, List.of(source));
    FilterSet filters = new FilterSet(chosen, false, null, null, undated);
    return searcher
        .search(
            new SearchRequest(
                "", filters, SearchRequest.Sort.NEWEST, 1, 1, false, false, null, Language.ENGLISH))
        .total();
  }
}
