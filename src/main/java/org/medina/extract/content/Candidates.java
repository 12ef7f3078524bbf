package org.medina.extract.content;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jsoup.nodes.Element;
import org.medina.extract.content.Candidate.Way;
import org.medina.extract.tree.PageTree;
import org.medina.extract.tree.SiteSelector;
import org.medina.extract.tree.Zone;

/** Proposes the elements that may hold the main text, most trusted first. */
final class Candidates {
  /** A marked element must hold this share of what scoring finds, or the mark is misleading. */
  private static final double LEAST_SHARE = 0.6;

  /** A descendant with this share of the running text is the tighter container. */
  private static final double TIGHT_SHARE = 0.9;

  /** Letters of a line that may stand beside a story: a motto, a date line, a notice of rights. */
  private static final int LONGEST_SCRAP = 100;

  private Candidates() {}

  static List<Candidate> find(ContentRequest request, BlockScores scores) {
    PageTree tree = request.tree();
    List<Candidate> found = new ArrayList<>();
    Candidate scored = scored(tree, scores);
    if (request.bodySelector() != null) {
      add(found, bySelector(tree, scores, request.bodySelector()), 0);
    }
    double floor = scored.score() * LEAST_SHARE;
    add(found, marked(tree, scores, Way.ARTICLE_BODY_PROPERTY, i -> isProperty(tree, i)), floor);
    add(found, marked(tree, scores, Way.BODY_NAME, i -> is(tree, i, Zone.BODY)), floor);
    add(
        found,
        single(
            tree,
            scores,
            Way.ARTICLE_ELEMENT,
            i -> tree.elements().get(i).normalName().equals("article")),
        floor);
    found.add(scored);
    found.add(new Candidate(new int[] {0}, Way.WHOLE_PAGE, scores.under(tree, 0)));
    return found;
  }

  private static void add(List<Candidate> found, Candidate candidate, double floor) {
    if (candidate.nodes().length > 0 && candidate.score() >= floor) {
      found.add(candidate);
    }
  }

  private static boolean is(PageTree tree, int node, int zone) {
    return (tree.zones()[node] & zone) != 0;
  }

  private static boolean isProperty(PageTree tree, int node) {
    return is(tree, node, Zone.BODY)
        && (tree.elements().get(node).hasAttr("itemprop")
            || tree.elements().get(node).hasAttr("property"));
  }

  private static Candidate bySelector(PageTree tree, BlockScores scores, String selector) {
    Set<Element> chosen = new HashSet<>(SiteSelector.select(tree.elements().getFirst(), selector));
    return marked(tree, scores, Way.SITE_RULE, i -> chosen.contains(tree.elements().get(i)));
  }

  /** All outermost elements with a mark, unless they stand in foreign parts. */
  private static Candidate marked(PageTree tree, BlockScores scores, Way way, IntPredicate mark) {
    List<Integer> nodes = new ArrayList<>();
    double score = 0;
    int i = 0;
    while (i < tree.size()) {
      boolean foreign = way != Way.SITE_RULE && is(tree, i, Zone.FOREIGN);
      if (!foreign && mark.test(i)) {
        nodes.add(i);
        score += scores.under(tree, i);
        i = tree.ends()[i];
      } else {
        i = foreign ? tree.ends()[i] : i + 1;
      }
    }
    return new Candidate(nodes.stream().mapToInt(Integer::intValue).toArray(), way, score);
  }

  /** The best single element with a mark. */
  private static Candidate single(PageTree tree, BlockScores scores, Way way, IntPredicate mark) {
    int best = -1;
    for (int i = 0; i < tree.size(); i++) {
      if (mark.test(i) && (best < 0 || scores.under(tree, i) > scores.under(tree, best))) {
        best = i;
      }
    }
    return best < 0
        ? new Candidate(new int[0], way, 0)
        : new Candidate(new int[] {best}, way, scores.under(tree, best));
  }

  /** The element with most running text and least else; the tightest of equals. */
  private static Candidate scored(PageTree tree, BlockScores scores) {
    int best = 0;
    for (int i = 1; i < tree.size(); i++) {
      if (scores.under(tree, i) >= scores.under(tree, best)) {
        best = i;
      }
    }
    double good = scores.goodUnder(tree, best);
    for (int i = best + 1; i < tree.ends()[best]; i++) {
      if (isContainer(tree, i) && isTighter(tree, scores, best, i, good)) {
        best = i;
      }
    }
    while (best > 0 && !isContainer(tree, best)) {
      best = tree.parents()[best];
    }
    return new Candidate(new int[] {best}, Way.SCORED_CONTAINER, scores.under(tree, best));
  }

  /** Whether a descendant holds all that matters: nearly all running text, or all of any length. */
  private static boolean isTighter(
      PageTree tree, BlockScores scores, int outer, int inner, double good) {
    double share = scores.goodUnder(tree, inner) / good;
    return share >= TIGHT_SHARE
        || (share >= LEAST_SHARE
            && outer == 0
            && isScraps(tree, tree.firstBlocks()[outer], tree.firstBlocks()[inner])
            && isScraps(tree, tree.endBlocks()[inner], tree.endBlocks()[outer]));
  }

  /** Whether no block of a stretch is long enough to be a paragraph of the story. */
  private static boolean isScraps(PageTree tree, int from, int to) {
    return tree.blocks().subList(from, to).stream()
        .allMatch(block -> block.chars() < LONGEST_SCRAP || block.linkDensity() > 0.5);
  }

  /** A paragraph is never the whole story while its neighbours are not looked at. */
  private static boolean isContainer(PageTree tree, int node) {
    return switch (tree.elements().get(node).normalName()) {
      case "div",
          "section",
          "article",
          "main",
          "td",
          "body",
          "form",
          "center",
          "pre",
          "blockquote",
          "table",
          "dd" ->
          true;
      default -> false;
    };
  }
}
