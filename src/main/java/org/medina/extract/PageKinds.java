package org.medina.extract;

import java.util.Locale;
import org.medina.extract.ExtractedArticle.PageKind;
import org.medina.extract.content.CardGroups;
import org.medina.extract.content.MainText;
import org.medina.extract.date.PageDates;
import org.medina.extract.metadata.PageFacts;
import org.medina.extract.tree.PageTree;
import org.medina.extract.tree.TextBlock;
import org.medina.extract.tree.Zone;

/** Tells a story from a section page, by what the page says and by the shape of its text. */
final class PageKinds {
  /**
   * A kind with how sure it is.
   *
   * @param kind the kind
   * @param confidence 0 to 1
   */
  record Verdict(PageKind kind, double confidence) {}

  private static final int A_STORY = 600;
  private static final int AN_EXCERPT = 330;
  private static final int FEW_HEADLINES = 5;

  Verdict judge(PageFacts facts, PageTree tree, MainText text, PageDates dates) {
    double score = declared(facts) + shape(tree, text) + address(facts.url());
    score += dates.published() == null ? -0.3 : 0.5;
    double confidence = 1 / (1 + Math.exp(-Math.abs(score)));
    if (score >= 0) {
      return new Verdict(PageKind.ARTICLE, confidence);
    }
    return new Verdict(leadsElsewhere(tree) ? PageKind.LISTING : PageKind.OTHER, confidence);
  }

  private static double declared(PageFacts facts) {
    double score = facts.jsonLd().article().isPresent() ? 1.5 : 0;
    String type = facts.meta().first("og:type").orElse("").toLowerCase(Locale.ROOT);
    score += type.contains("article") ? 1.2 : type.equals("website") ? -0.7 : 0;
    score += facts.meta().first("article:published_time", "article:section").isPresent() ? 0.7 : 0;
    score -=
        facts.jsonLd().has("CollectionPage")
                || facts.jsonLd().has("ItemList") && facts.jsonLd().article().isEmpty()
            ? 2
            : 0;
    return score;
  }

  private static double shape(PageTree tree, MainText text) {
    double length = Math.min(1.5, Math.log((text.chars() + 50.0) / A_STORY) * 0.8);
    double run = Math.log((longestRun(tree) + 30.0) / AN_EXCERPT) * 1.2;
    return length + Math.max(-3, Math.min(2.2, run)) - Math.min(1.5, headlines(tree) * 0.02);
  }

  /**
   * Letters of the longest stretch of running text that no linked headline breaks: a story in full,
   * an excerpt on a listing.
   */
  private static int longestRun(PageTree tree) {
    boolean[] cards = CardGroups.find(tree);
    int longest = 0;
    int run = 0;
    for (int b = 0; b < tree.blocks().size(); b++) {
      TextBlock block = tree.blocks().get(b);
      if (cards[b] || isHeadline(block)) {
        run = 0;
      } else if (!block.isIn(Zone.FOREIGN) && block.chars() >= 40 && block.linkDensity() < 0.5) {
        run += block.chars();
        longest = Math.max(longest, run);
      }
    }
    return longest;
  }

  private static boolean isHeadline(TextBlock block) {
    return block.kind() == TextBlock.Kind.HEADING
        && block.linkDensity() > 0.7
        && block.chars() > 15;
  }

  /** Whether a page that is no story is there to lead to stories. */
  private static boolean leadsElsewhere(PageTree tree) {
    boolean[] cards = CardGroups.find(tree);
    int inCards = 0;
    int chars = 0;
    int linkChars = 0;
    for (int b = 0; b < cards.length; b++) {
      inCards += cards[b] ? 1 : 0;
      chars += tree.blocks().get(b).chars();
      linkChars += tree.blocks().get(b).linkChars();
    }
    return headlines(tree) >= FEW_HEADLINES
        || inCards >= FEW_HEADLINES
        || chars >= A_STORY && linkChars * 2 > chars;
  }

  /** Headings that are links: each leads to a story of its own. */
  private static int headlines(PageTree tree) {
    return (int) tree.blocks().stream().filter(PageKinds::isHeadline).count();
  }

  private static double address(String url) {
    int start = url.indexOf('/', url.indexOf("//") + 2);
    String path = start < 0 ? "/" : url.substring(start).toLowerCase(Locale.ROOT);
    if (path.length() <= 1 || path.equals("/index.html") || path.equals("/index.php")) {
      return -3;
    }
    for (String part :
        new String[] {
          "/category/",
          "/tag/",
          "/tags/",
          "/author/",
          "/topic/",
          "/topics/",
          "/search",
          "/section/",
          "/archive",
          "/page/"
        }) {
      if (path.contains(part)) {
        return -1.5;
      }
    }
    long digits = path.chars().filter(Character::isDigit).count();
    String slug = path.substring(path.lastIndexOf('/', path.length() - 2) + 1);
    return (digits >= 4 ? 0.5 : 0)
        + (slug.length() >= 25 ? 0.7 : slug.length() < 14 && digits < 4 ? -0.8 : 0);
  }
}
