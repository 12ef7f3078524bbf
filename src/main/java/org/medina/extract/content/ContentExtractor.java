package org.medina.extract.content;

import java.util.ArrayList;
import java.util.List;
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
    BlockScores scores = BlockScores.of(tree);
    List<Candidate> candidates = Candidates.find(request, scores);
    List<MainText> texts = new ArrayList<>();
    for (Candidate candidate : candidates) {
      texts.add(new Pruner(request, candidate, Pruner.Strictness.NORMAL).prune());
    }
    MainText chosen = Referee.choose(texts, request.referenceText());
    if (chosen.chars() >= TOO_LITTLE) {
      return chosen;
    }
    MainText longest = chosen;
    for (Candidate candidate : candidates) {
      MainText loose = new Pruner(request, candidate, Pruner.Strictness.LOOSE).prune();
      if (loose.chars() > longest.chars() * 2) {
        longest = loose;
      }
    }
    return longest;
  }
}
