package org.medina.web.page;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.medina.model.Article;
import org.medina.model.EntityMention;
import org.medina.search.Hit;

/** Who attended, as what: people with the roles that stories give them, as a table. */
final class PeopleCsv {
  /** Spreadsheets take UTF-8 for what it is only behind this mark. */
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private PeopleCsv() {}

  /** A story and the people in it who are wanted. */
  record Story(String url, String title, @Nullable String published, List<EntityMention> people) {
    static Story of(Article article) {
      var published = article.dates().published();
      return new Story(
          article.url(),
          article.content().title(),
          published == null ? null : published.day().toString(),
          article.entities().people());
    }

    static Story of(Hit hit, String person) {
      var published = hit.published();
      return new Story(
          hit.url(),
          hit.title().text(),
          published == null ? null : published.day().toString(),
          hit.people().stream().filter(mention -> mention.id().equals(person)).toList());
    }
  }

  static void write(Context context, List<Story> stories, String name) {
    StringWriter text = new StringWriter().append(BYTE_ORDER_MARK);
    CSVFormat format =
        CSVFormat.RFC4180
            .builder()
            .setHeader("person", "name", "role", "side", "published", "title", "url", "evidence")
            .get();
    try (CSVPrinter rows = new CSVPrinter(text, format)) {
      for (Story story : stories) {
        for (EntityMention person : story.people()) {
          rows.printRecord(
              harmless(person.id()),
              harmless(person.name()),
              harmless(person.role()),
              harmless(person.side()),
              story.published(),
              harmless(story.title()),
              story.url(),
              harmless(person.evidence()));
        }
      }
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
    String file = name.replaceAll("[^A-Za-z0-9-]+", "-");
    context
        .header("Content-Disposition", "attachment; filename=\"people-" + file + ".csv\"")
        .result(text.toString())
        .contentType("text/csv; charset=utf-8");
  }

  /** A cell from a page must not become a formula in the reader's spreadsheet. */
  private static @Nullable String harmless(@Nullable String cell) {
    return cell != null && !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0
        ? "'" + cell
        : cell;
  }
}
