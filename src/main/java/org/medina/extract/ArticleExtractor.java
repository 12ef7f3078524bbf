package org.medina.extract;

import java.time.Clock;
import java.util.Optional;
import org.jsoup.nodes.Document;
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
import org.medina.extract.tree.SiteSelector;
import org.medina.model.ArticleContent;
import org.medina.model.Language;
import org.medina.text.language.LanguageDetector;

/**
 * Takes the story out of a page: one parse, then title, text, dates, byline, picture, language and
 * kind. Any bytes give a result, perhaps an empty one. Immutable, safe for many threads.
 */
public final class ArticleExtractor {
  /** Fewer letters say too little of the language; the headline then helps. */
  private static final int ENOUGH = 40;

  private final PageDecoder decoder = new PageDecoder();
  private final PageParser parser = new PageParser();
  private final LanguageDetector languages = new LanguageDetector();
  private final PageKinds kinds = new PageKinds();
  private final DateFinder dates;

  /** An extractor by the machine's clock. */
  public ArticleExtractor() {
    this(Clock.systemUTC());
  }

  /** An extractor by a clock, which bounds the dates of pages whose fetch time is not known. */
  public ArticleExtractor(Clock clock) {
    this.dates = new DateFinder(clock);
  }

  /** Takes the story out of a page, with the help of what is known of its site. */
  public ExtractedArticle extract(RawPage page, SiteRules rules) {
    return explain(page, rules).article();
  }

  /** As {@link #extract}, with everything that was looked at on the way. */
  public Explanation explain(RawPage page, SiteRules rules) {
    DecodedPage decoded = decoder.decode(page.body(), page.contentType());
    PageFacts facts = PageFacts.of(page.url(), parser.parse(decoded.html(), page.url()));
    PageTree tree = PageTreeBuilder.build(facts.document().body());
    ContentRequest request = request(facts, tree, rules);
    MainText text = ContentExtractor.extract(request);
    String sample = text.chars() > ENOUGH ? text.text() : request.title() + " " + text.text();
    Language language = languages.detect(sample, PageLanguage.declared(facts));
    PageDates found =
        dates.find(
            new DateRequest(
                facts,
                tree,
                request.title(),
                text.nodes(),
                text.paragraphs(),
                rules.date(),
                PageLanguage.hints(facts, language, page.fetchedAt())));
    PageKinds.Verdict kind = kinds.judge(facts, tree, text, found);
    ExtractedArticle article =
        new ExtractedArticle(
            content(facts, request, text, language),
            Links.canonical(facts),
            found.published(),
            found.modified(),
            found.event(),
            kind.kind(),
            kind.confidence());
    return new Explanation(article, decoded.charset().name(), decoded.evidence(), text, found);
  }

  private static ContentRequest request(PageFacts facts, PageTree tree, SiteRules rules) {
    Document document = facts.document();
    return new ContentRequest(
        tree,
        first(document, rules.title()).or(() -> Titles.find(facts)).orElse(""),
        first(document, rules.author()).or(() -> Authors.find(facts, tree)).orElse(null),
        facts.meta().first("og:description", "description").orElse(""),
        facts.jsonLd().article().flatMap(node -> node.text("articleBody")).orElse(null),
        rules.body(),
        rules.drop());
  }

  private static ArticleContent content(
      PageFacts facts, ContentRequest request, MainText text, Language language) {
    return new ArticleContent(
        request.title(),
        text.text(),
        language,
        request.author(),
        Pictures.find(facts).orElse(null),
        Topics.section(facts).orElse(null),
        Topics.keywords(facts),
        text.leftOut());
  }

  private static Optional<String> first(Document document, @Nullable String selector) {
    if (selector == null) {
      return Optional.empty();
    }
    return SiteSelector.select(document, selector).stream()
        .map(TitleText::of)
        .filter(text -> !text.isEmpty())
        .findFirst();
  }
}
