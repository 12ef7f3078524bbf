package org.medina.extract;

import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.medina.extract.charset.DecodedPage;
import org.medina.extract.charset.PageDecoder;
import org.medina.extract.content.ContentExtractor;
import org.medina.extract.content.ContentRequest;
import org.medina.extract.content.MainText;
import org.medina.extract.date.DateFinder;
import org.medina.extract.date.DateRequest;
import org.medina.extract.date.PageDates;
import org.medina.extract.metadata.Authors;
import org.medina.extract.metadata.Links;
import org.medina.extract.metadata.PageFacts;
import org.medina.extract.metadata.Pictures;
import org.medina.extract.metadata.TitleText;
import org.medina.extract.metadata.Titles;
import org.medina.extract.metadata.Topics;
import org.medina.extract.tree.PageTree;
import org.medina.extract.tree.PageTreeBuilder;
import org.medina.model.ArticleContent;
import org.medina.model.Language;
import org.medina.text.language.LanguageDetector;

/**
 * Takes the story out of a page: one parse, then title, text, dates, byline, picture, language and
 * kind. Any bytes give a result, perhaps an empty one. Immutable, safe for many threads.
 */
public final class ArticleExtractor {
  private final PageDecoder decoder = new PageDecoder();
  private final PageParser parser = new PageParser();
  private final DateFinder dates = new DateFinder();
  private final LanguageDetector languages = new LanguageDetector();
  private final PageKinds kinds = new PageKinds();

  /** Takes the story out of a page, with the help of what is known of its site. */
  public ExtractedArticle extract(RawPage page, SiteRules rules) {
    return explain(page, rules).article();
  }

  /** As {@link #extract}, with everything that was looked at on the way. */
  public Explanation explain(RawPage page, SiteRules rules) {
    DecodedPage decoded = decoder.decode(page.body(), page.contentType());
    Document document = parser.parse(decoded.html(), page.url());
    PageFacts facts = PageFacts.of(page.url(), document);
    String title = first(document, rules.title()).or(() -> Titles.find(facts)).orElse("");
    PageTree tree = PageTreeBuilder.build(document.body());
    String author =
        first(document, rules.author()).or(() -> Authors.find(facts, tree)).orElse(null);
    String reference =
        facts.jsonLd().article().flatMap(node -> node.text("articleBody")).orElse(null);
    MainText text =
        ContentExtractor.extract(
            new ContentRequest(tree, title, author, reference, rules.body(), rules.drop()));
    Language prior = PageLanguage.declared(facts);
    Language language =
        languages.detect(text.chars() > 40 ? text.text() : title + " " + text.text(), prior);
    PageDates found =
        dates.find(
            new DateRequest(
                facts,
                tree,
                title,
                text.nodes(),
                text.paragraphs(),
                rules.date(),
                PageLanguage.hints(facts, language, page.fetchedAt())));
    PageKinds.Verdict kind = kinds.judge(facts, tree, text, found);
    ArticleContent content =
        new ArticleContent(
            title,
            text.text(),
            language,
            author,
            Pictures.find(facts).orElse(null),
            Topics.section(facts).orElse(null),
            Topics.keywords(facts));
    ExtractedArticle article =
        new ExtractedArticle(
            content,
            Links.canonical(facts),
            found.published(),
            found.modified(),
            found.event(),
            kind.kind(),
            kind.confidence());
    return new Explanation(article, decoded.charset().name(), decoded.evidence(), text, found);
  }

  private static Optional<String> first(Document document, @Nullable String selector) {
    if (selector == null) {
      return Optional.empty();
    }
    Element element = document.selectFirst(selector);
    return Optional.ofNullable(element).map(TitleText::of).filter(text -> !text.isEmpty());
  }
}
