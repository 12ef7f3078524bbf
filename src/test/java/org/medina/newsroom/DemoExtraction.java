package org.medina.newsroom;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.medina.extract.ArticleExtractor;
import org.medina.extract.ExtractedArticle;
import org.medina.extract.ExtractedArticle.PageKind;
import org.medina.extract.RawPage;
import org.medina.extract.SiteRules;

/** Extracts every demo page and compares it with the story it was made from. */
final class DemoExtraction {
  private static final List<String> FURNITURE =
      List.of("Back to top", "Read also", "Lire aussi", "اقرأ أيضا", "fictional site", "Subscribe");

  private final ArticleExtractor extractor = new ArticleExtractor();
  private final HttpClient client = HttpClient.newHttpClient();
  private final List<String> differences = new ArrayList<>();

  /** Prints what comes back other than it was written. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    List<String> differences = new DemoExtraction().differences();
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    differences.forEach(out::println);
    out.println(differences.size() + " differences");
  }

  /** What comes back other than it was written; empty when all is right. */
  List<String> differences() throws IOException, InterruptedException {
    try (DemoNewsroom newsroom = DemoNewsroom.start();
        client) {
      for (Outlet outlet : Outlet.values()) {
        List<Story> stories = StoryFile.read(outlet);
        for (int number = 0; number < stories.size(); number++) {
          Story story = stories.get(number);
          URI url = newsroom.origins().get(outlet.id()).resolve(story.path(outlet, number));
          compare(outlet.id() + "/" + story.slug(), story, extract(url));
        }
      }
      for (String list : List.of("/", "/news", "/news/2", "/actualites", "/actualites/2")) {
        for (URI origin : newsroom.origins().values()) {
          ExtractedArticle page = extract(origin.resolve(list));
          if (page.kind() == PageKind.ARTICLE) {
            differences.add(origin.resolve(list) + ": a list is taken for a story");
          }
        }
      }
    }
    return differences;
  }

  private void compare(String name, Story story, ExtractedArticle article) {
    String text = article.content().text();
    expect(name + " kind", PageKind.ARTICLE, article.kind());
    expect(name + " title", story.title(), article.content().title());
    expect(name + " language", story.language(), article.content().language().code());
    LocalDate found = article.published() == null ? null : article.published().day();
    LocalDate written = story.published() == null ? null : story.published().toLocalDate();
    expect(name + " date", written, found);
    story.paragraphs().stream()
        .filter(paragraph -> !text.contains(paragraph))
        .forEach(paragraph -> differences.add(name + " lacks: " + paragraph));
    FURNITURE.stream()
        .filter(text::contains)
        .forEach(line -> differences.add(name + " holds furniture: " + line));
  }

  private void expect(String what, @Nullable Object expected, @Nullable Object found) {
    if (!Objects.equals(expected, found)) {
      differences.add(what + ": expected " + expected + ", found " + found);
    }
  }

  private ExtractedArticle extract(URI url) throws IOException, InterruptedException {
    HttpResponse<byte[]> response =
        client.send(HttpRequest.newBuilder(url).build(), BodyHandlers.ofByteArray());
    String type = response.headers().firstValue("Content-Type").orElse(null);
    return extractor.extract(
        new RawPage(url.toString(), response.body(), type, Instant.now()), SiteRules.NONE);
  }
}
