package org.medina.web.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Header;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.medina.model.Article;
import org.medina.model.CountryMention;
import org.medina.model.EntityMention;
import org.medina.model.StoryDate;
import org.medina.search.ArticleSearcher;
import org.medina.search.SearchRequest;
import org.medina.web.RouteGroup;
import org.medina.web.SearchParameters;

/** All matches of a search as CSV, JSON Lines, RIS or BibTeX, streamed. */
public final class ExportRoutes implements RouteGroup {
  private final ArticleSearcher searcher;

  /** Routes that export from this index. */
  public ExportRoutes(ArticleSearcher searcher) {
    this.searcher = searcher;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get("/api/search.csv", context -> export(context, "csv", "text/csv", this::csv));
    routes.get(
        "/api/search.jsonl",
        context -> export(context, "jsonl", "application/x-ndjson", this::jsonLines));
    routes.get(
        "/api/search.ris",
        context -> export(context, "ris", "application/x-research-info-systems", this::ris));
    routes.get(
        "/api/search.bib", context -> export(context, "bib", "application/x-bibtex", this::bibtex));
  }

  /** Writes the rows of an export. */
  private interface Export {
    void write(SearchRequest request, Writer out) throws IOException;
  }

  private void export(Context context, String extension, String type, Export export)
      throws IOException {
    SearchRequest request = ApiRoutes.parameters(context).request();
    context
        .contentType(type + "; charset=utf-8")
        .header("Link", "</search?" + SearchParameters.write(request) + ">; rel=\"canonical\"")
        .header(Header.CONTENT_DISPOSITION, "attachment; filename=\"medina." + extension + "\"");
    try (Writer out = new OutputStreamWriter(context.outputStream(), StandardCharsets.UTF_8)) {
      export.write(request, out);
    }
  }

  private void csv(SearchRequest request, Writer out) throws IOException {
    // Spreadsheets read UTF-8 only with a byte order mark.
    out.write('\ufeff');
    CSVPrinter printer = new CSVPrinter(out, CSVFormat.RFC4180);
    printer.printRecord(
        "id",
        "url",
        "title",
        "published",
        "date_source",
        "lang",
        "source",
        "published_in",
        "countries",
        "persons",
        "organisations",
        "event",
        "story");
    searcher.export(request, article -> row(printer, article));
  }

  private static void row(CSVPrinter printer, Article article) {
    StoryDate published = article.dates().published();
    try {
      printer.printRecord(
          article.id(),
          article.url(),
          harmless(article.content().title()),
          published == null ? "" : published.day(),
          published == null ? "" : published.source().name().toLowerCase(Locale.ROOT),
          article.content().language().code(),
          article.source(),
          article.publishedIn() == null ? "" : article.publishedIn().code(),
          article.entities().countries().stream()
              .filter(country -> country.relation() == CountryMention.Relation.ABOUT)
              .map(country -> country.country().code())
              .collect(Collectors.joining("; ")),
          harmless(
              article.entities().people().stream()
                  .map(EntityMention::name)
                  .collect(Collectors.joining("; "))),
          harmless(
              article.entities().organisations().stream()
                  .map(EntityMention::name)
                  .collect(Collectors.joining("; "))),
          article.dates().event() == null ? "" : article.dates().event(),
          article.groups().story());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A cell that begins like a formula would be run by a spreadsheet. */
  private static String harmless(String cell) {
    return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
  }

  private void jsonLines(SearchRequest request, Writer out) {
    searcher.export(request, article -> line(out, JsonTrees.article(article).toString()));
  }

  private void ris(SearchRequest request, Writer out) {
    searcher.export(request, article -> Citations.ris(article).forEach(text -> line(out, text)));
  }

  private void bibtex(SearchRequest request, Writer out) {
    searcher.export(request, article -> line(out, Citations.bibtex(article)));
  }

  private static void line(Writer out, String text) {
    try {
      out.write(text);
      out.write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
