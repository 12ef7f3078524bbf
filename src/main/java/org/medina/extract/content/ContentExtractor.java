package org.medina.extract.content;

import java.util.List;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.medina.extract.tree.PageTree;

/**
 * Finds the main text: every way to find it proposes containers, the page's own JSON-LD text is the
 * referee, and what is not the story is pruned from the chosen one. When too little comes out, the
 * pruning is loosened and the next candidate tried.
 */
public final class ContentExtractor {
  /** Fewer letters than this are worth another try. */
  private static final int TOO_LITTLE = 200;

  private ContentExtractor() {}

  /** The main text of a page. */
  public static MainText extract(ContentRequest request) {
    PageTree tree = request.tree();
    boolean[] cards = CardGroups.find(tree);
    BlockScores scores = BlockScores.of(tree, cards);
    List<Candidate> candidates = Candidates.find(request, scores);
    Stream<MainText> texts =
        candidates.stream()
            .map(c -> new Pruner(request, c, Pruner.Strictness.NORMAL, cards).prune());
    boolean ruled = candidates.getFirst().way() == Candidate.Way.SITE_RULE;
    String reference = ruled ? null : request.referenceText();
    MainText longest = Referee.choose(texts.iterator(), reference);
    if (longest.chars() < TOO_LITTLE && !ruled) {
      longest = loosened(request, candidates, cards, longest);
    }
    return longest.among(
        candidates.stream().map(c -> describe(tree, c)).toList(),
        StockLines.find(tree, longest.blocks()));
  }

  private static MainText loosened(
      ContentRequest request, List<Candidate> candidates, boolean[] cards, MainText strict) {
    MainText longest = strict;
    for (Candidate candidate : candidates) {
      MainText loose = new Pruner(request, candidate, Pruner.Strictness.LOOSE, cards).prune();
      if (loose.chars() > longest.chars() * 2) {
        longest = loose;
      }
    }
    return longest;
  }

  private static String describe(PageTree tree, Candidate candidate) {
    StringBuilder names = new StringBuilder();
    for (int node : candidate.nodes()) {
      names.append(names.isEmpty() ? "" : ", ").append(name(tree.elements().get(node)));
    }
    return candidate.way() + " " + Math.round(candidate.score()) + " " + names;
  }

  private static String name(Element element) {
    String id = element.id().isEmpty() ? "" : "#" + element.id();
    String names =
        element.className().isBlank() ? "" : "." + element.className().strip().replace(' ', '.');
    return element.normalName() + id + names;
  }
}
