package org.medina.app.extract;

import java.util.List;
import java.util.Locale;
import org.medina.extract.Explanation;
import org.medina.extract.date.DateCandidate;
import org.medina.model.LeftOutLine;

/** An explanation for people: what was looked at, what was chosen, what came out. */
final class ExplanationText {
  private static final int LONGEST_PLACE = 120;

  private ExplanationText() {}

  static String of(Explanation explanation) {
    StringBuilder out = new StringBuilder();
    var article = explanation.article();
    line(out, "charset", explanation.charset() + " by " + explanation.charsetEvidence());
    line(out, "kind", "%s (%.2f)".formatted(article.kind(), article.confidence()));
    line(out, "title", article.content().title());
    line(out, "author", String.valueOf(article.content().author()));
    line(out, "language", article.content().language().code());
    line(out, "image", String.valueOf(article.content().image()));
    line(out, "published", String.valueOf(article.published()));
    line(out, "modified", String.valueOf(article.modified()));
    line(out, "event", String.valueOf(article.event()));
    out.append("\ndates, most trusted first\n");
    for (DateCandidate candidate : explanation.dates().candidates()) {
      out.append(
          "%6d  %s  %-9s  %s%n"
              .formatted(
                  candidate.weight(),
                  candidate.date().day(),
                  candidate.role(),
                  cut(candidate.place())));
    }
    out.append("\ncontainers, most trusted first\n");
    explanation
        .text()
        .considered()
        .forEach(considered -> out.append("  ").append(considered).append('\n'));
    out.append("\ntext, by ")
        .append(explanation.text().way())
        .append("\n\n")
        .append(article.content().text());
    out.append('\n');
    leftOut(out, article.content().leftOut());
    return out.toString();
  }

  private static void leftOut(StringBuilder out, List<LeftOutLine> lines) {
    if (!lines.isEmpty()) {
      out.append("\nstock phrases left out, with the paragraph each stood at\n");
    }
    for (LeftOutLine line : lines) {
      out.append("%6d  %s%n".formatted(line.paragraph(), cut(line.line())));
    }
  }

  private static void line(StringBuilder out, String name, String value) {
    out.append("%-10s %s%n".formatted(name, cut(value)));
  }

  private static String cut(String text) {
    String line = text.replace('\n', ' ').replaceAll("\\p{Cntrl}", " ");
    return line.length() <= LONGEST_PLACE
        ? line
        : String.format(Locale.ROOT, "%s…", line.substring(0, LONGEST_PLACE));
  }
}
