package org.medina.web.api;

import java.util.ArrayList;
import java.util.List;
import org.medina.model.Article;
import org.medina.model.StoryDate;

/** Articles as references for citation managers. */
final class Citations {
  private Citations() {}

  static List<String> ris(Article article) {
    List<String> lines = new ArrayList<>();
    lines.add("TY  - NEWS");
    lines.add("TI  - " + line(article.content().title()));
    if (article.content().author() != null) {
      lines.add("AU  - " + line(article.content().author()));
    }
    StoryDate published = article.dates().published();
    if (published != null) {
      lines.add("DA  - " + published.day().toString().replace('-', '/'));
      lines.add("PY  - " + published.day().getYear());
    }
    lines.add("T2  - " + article.source());
    lines.add("LA  - " + article.content().language().code());
    lines.add("UR  - " + article.url());
    lines.add("ER  - ");
    return lines;
  }

  static String bibtex(Article article) {
    StringBuilder entry = new StringBuilder("@article{medina-" + article.id());
    add(entry, "title", article.content().title());
    if (article.content().author() != null) {
      add(entry, "author", article.content().author());
    }
    StoryDate published = article.dates().published();
    if (published != null) {
      add(entry, "date", published.day().toString());
      add(entry, "year", Integer.toString(published.day().getYear()));
    }
    add(entry, "journal", article.source());
    add(entry, "language", article.content().language().code());
    add(entry, "url", article.url());
    return entry.append("\n}\n").toString();
  }

  private static void add(StringBuilder entry, String field, String value) {
    String safe = line(value).replace("\\", "\\textbackslash ").replace("{", "").replace("}", "");
    entry.append(",\n  ").append(field).append(" = {").append(safe).append('}');
  }

  private static String line(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }
}
