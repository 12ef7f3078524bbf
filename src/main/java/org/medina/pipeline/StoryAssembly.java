package org.medina.pipeline;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.medina.crawl.FetchedPage;
import org.medina.crawl.UrlNormalizer;
import org.medina.extract.ExtractedArticle;
import org.medina.model.Article;
import org.medina.model.ArticleContent;
import org.medina.model.ArticleDates;
import org.medina.model.ArticleEntities;
import org.medina.model.ArticleGroups;
import org.medina.model.Revision;
import org.medina.model.StoryDate;

/** Puts an article together from what the page, the feed and the index know of it. */
final class StoryAssembly {
  private static final UrlNormalizer URLS = new UrlNormalizer();

  private StoryAssembly() {}

  /**
   * The address that a story is kept under: the page's canonical one when it is on the same host,
   * as a foreign one may be a mistake or a trick, else the one it was fetched from.
   */
  static String address(FetchedPage page, ExtractedArticle extracted) {
    String fetched = URLS.normalize(page.finalUrl()).orElse(page.url());
    return URLS.normalize(extracted.canonicalUrl())
        .filter(url -> UrlNormalizer.hostOf(url).equals(UrlNormalizer.hostOf(fetched)))
        .filter(url -> !isHome(url))
        .orElse(fetched);
  }

  private static boolean isHome(String url) {
    int path = url.indexOf('/', url.indexOf("://") + 3);
    return path < 0 || path == url.length() - 1;
  }

  /** Hash over title and text: equal hashes mean that a reader sees the same story. */
  static String hash(ArticleContent content) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(content.title().getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
      digest.update(content.text().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest.digest(), 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /**
   * The article.
   *
   * @param cleaned title and text without furniture
   * @param known the version that is stored, or null
   */
  static Article assemble(
      StoryPage story, ArticleContent cleaned, HarvestConfig config, @Nullable Article known) {
    FetchedPage page = story.page();
    Instant firstSeen = known == null ? page.fetchedAt() : known.dates().firstSeen();
    return new Article(
        story.id(),
        story.address(),
        page.source(),
        config.publishedIn(page.source()),
        cleaned,
        new ArticleDates(
            published(page, story.extracted()),
            story.extracted().modified(),
            story.extracted().event(),
            firstSeen,
            page.fetchedAt()),
        ArticleEntities.none(),
        known == null ? new ArticleGroups(story.id(), story.id()) : known.groups(),
        known == null ? 1 : known.revision() + 1,
        story.hash());
  }

  /** The article read once more: the outlet changed nothing, so it is the version that it was. */
  static Article sameRevision(Article again, Article before) {
    return new Article(
        before.id(),
        before.url(),
        again.source(),
        again.publishedIn(),
        again.content(),
        new ArticleDates(
            again.dates().published(),
            again.dates().modified(),
            again.dates().event(),
            before.dates().firstSeen(),
            before.dates().lastChanged()),
        again.entities(),
        before.groups(),
        before.revision(),
        again.contentHash());
  }

  /** A version that another one has taken the place of. */
  static Revision revision(Article replaced, Article by) {
    return new Revision(
        replaced.revision(),
        replaced.dates().lastChanged(),
        by.dates().lastChanged(),
        replaced.content().title(),
        replaced.content().text(),
        replaced.contentHash());
  }

  /** The page's own date, else the feed's; never the day of the crawl. */
  private static @Nullable StoryDate published(FetchedPage page, ExtractedArticle extracted) {
    return extracted.published() != null ? extracted.published() : page.hint().published();
  }
}
