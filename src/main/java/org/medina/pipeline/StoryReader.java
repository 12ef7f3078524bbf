package org.medina.pipeline;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.medina.crawl.FetchedPage;
import org.medina.crawl.PageSink.Result;
import org.medina.extract.ArticleExtractor;
import org.medina.extract.ExtractedArticle;
import org.medina.extract.RawPage;
import org.medina.extract.SiteRules;
import org.medina.model.ArticleContent;

/** Takes the story out of a page, or says why there is none. Immutable. */
final class StoryReader {
  private static final int SHORTEST_STORY = 80;
  private static final double SURE_LISTING = 0.5;
  private static final double SURE_OTHER = 0.95;

  private final ArticleExtractor extractor = new ArticleExtractor();
  private final Map<String, SiteRules> rules;

  /** A reader by extraction rules, which stand under the ids of sources. */
  StoryReader(Map<String, SiteRules> rules) {
    this.rules = Map.copyOf(rules);
  }

  /** What a page comes to. */
  sealed interface Reading {
    /** There is a story on it. */
    record Story(ExtractedArticle extracted) implements Reading {}

    /** There is none. */
    record Unfit(Result reason) implements Reading {}
  }

  Reading read(FetchedPage page) {
    List<String> type = page.headers().getOrDefault("content-type", List.of());
    RawPage raw =
        new RawPage(
            page.finalUrl(),
            page.body(),
            type.isEmpty() ? null : type.getFirst(),
            page.fetchedAt());
    ExtractedArticle extracted =
        extractor.extract(raw, rules.getOrDefault(page.source(), SiteRules.NONE));
    ArticleContent content = extracted.content();
    if (content.text().length() < SHORTEST_STORY) {
      return new Reading.Unfit(needsJs(page) ? Result.NEEDS_JS : Result.NOT_A_STORY);
    }
    return isListing(extracted) || content.title().isBlank()
        ? new Reading.Unfit(Result.NOT_A_STORY)
        : new Reading.Story(extracted);
  }

  /** A feed, sitemap or section has already said that it is a story; it takes much to overrule. */
  private static boolean isListing(ExtractedArticle extracted) {
    return switch (extracted.kind()) {
      case ARTICLE -> false;
      case LISTING -> extracted.confidence() > SURE_LISTING;
      case OTHER -> extracted.confidence() > SURE_OTHER;
    };
  }

  /** A page that holds scripts and next to no text shows its story only to a browser. */
  private static boolean needsJs(FetchedPage page) {
    String html = new String(page.body(), StandardCharsets.ISO_8859_1);
    int scripts = 0;
    int at = html.indexOf("<script");
    while (at >= 0 && scripts < 3) {
      scripts++;
      at = html.indexOf("<script", at + 1);
    }
    return scripts >= 3
        && (html.contains("id=\"root\"")
            || html.contains("id=\"app\"")
            || html.contains("__NEXT_DATA__")
            || html.contains("<noscript"));
  }
}
