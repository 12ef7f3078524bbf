package org.medina.bench;

import java.nio.file.Path;
import org.medina.extract.ArticleExtractor;
import org.medina.extract.DevPages;
import org.medina.extract.ExtractionScore;
import org.medina.extract.SiteRules;

/** Prints how well extraction does on pages with right answers: arguments are their directories. */
public final class ExtractionQuality {
  private ExtractionQuality() {}

  /** Scores the pages of each directory, or of the one beside the project. */
  public static void main(String[] arguments) {
    Path[] homes =
        arguments.length == 0
            ? new Path[] {DevPages.home()}
            : java.util.Arrays.stream(arguments).map(Path::of).toArray(Path[]::new);
    ArticleExtractor extractor = new ArticleExtractor();
    for (Path home : homes) {
      ExtractionScore score = new ExtractionScore();
      for (DevPages.Page page : DevPages.read(home).pages()) {
        score.add(page, extractor.extract(page.raw(), SiteRules.NONE));
      }
      System.out.println(home.getFileName());
      System.out.println(score);
      score.misses().forEach(System.out::println);
    }
  }
}
