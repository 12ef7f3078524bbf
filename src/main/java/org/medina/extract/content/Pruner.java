package org.medina.extract.content;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.medina.extract.tree.PageTree;
import org.medina.extract.tree.SiteSelector;
import org.medina.extract.tree.TextBlock;
import org.medina.extract.tree.TextBlock.Kind;
import org.medina.extract.tree.Zone;

/** Takes from a container what is not the story. */
final class Pruner {
  /** How much is taken out. */
  enum Strictness {
    NORMAL,
    LOOSE
  }

  private final ContentRequest request;
  private final Candidate candidate;
  private final Strictness strictness;
  private final PageTree tree;
  private final boolean[] cards;

  Pruner(ContentRequest request, Candidate candidate, Strictness strictness, boolean[] cards) {
    this.request = request;
    this.candidate = candidate;
    this.strictness = strictness;
    this.tree = request.tree();
    this.cards = cards;
  }

  MainText prune() {
    boolean[] kept = new boolean[tree.blocks().size()];
    for (int node : candidate.nodes()) {
      int outer = outerZone(node);
      for (int b = tree.firstBlocks()[node]; b < tree.endBlocks()[node]; b++) {
        kept[b] = !cards[b] && isText(b, outer);
      }
      new LinkLists(tree).drop(node, kept);
    }
    dropSelected(kept);
    List<TextBlock> blocks = new ArrayList<>();
    for (int b = 0; b < kept.length; b++) {
      if (kept[b]) {
        blocks.add(tree.blocks().get(b));
      }
    }
    List<TextBlock> story = new StoryEdges(request).trim(blocks);
    return MainText.of(candidate, story, Arrays.stream(candidate.nodes()).boxed().toList());
  }

  /** Zones that the container itself stands in say nothing about its parts. */
  private int outerZone(int node) {
    int zone = 0;
    int at = node;
    while (true) {
      zone |= tree.zones()[at];
      if (at == 0) {
        return zone;
      }
      at = tree.parents()[at];
    }
  }

  private boolean isText(int index, int outer) {
    TextBlock block = tree.blocks().get(index);
    int zone = block.zone() & ~outer;
    if (strictness == Strictness.LOOSE) {
      return block.linkDensity() < 0.8
          && (zone & (Zone.NAVIGATION | Zone.COMMENTS | Zone.FOOTER)) == 0;
    }
    if ((zone & (Zone.FOREIGN | Zone.CAPTION)) != 0) {
      return false;
    }
    if ((zone & Zone.ABOUT) != 0) {
      return false;
    }
    return switch (block.kind()) {
      case HEADING -> block.linkDensity() < 0.6 || isSubhead(block, index);
      case CELL, LIST_ITEM -> !Phrases.isFurniture(block);
      case PARAGRAPH, QUOTE, PREFORMATTED, OTHER ->
          !Phrases.isFurniture(block) && !Phrases.isCaption(block) && !isHeadlineLink(block);
    };
  }

  /** A linked heading is a subhead when running text follows it. */
  private boolean isSubhead(TextBlock heading, int index) {
    if (index + 1 >= tree.blocks().size() || cards[index + 1] || heading.chars() > 80) {
      return false;
    }
    TextBlock next = tree.blocks().get(index + 1);
    return next.kind() == Kind.PARAGRAPH && next.chars() >= 120 && next.linkDensity() < 0.3;
  }

  /** A line that is all link and as long as a headline leads to another story. */
  private static boolean isHeadlineLink(TextBlock block) {
    if (block.linkDensity() <= 0.7) {
      return false;
    }
    boolean call = block.kind() == Kind.PARAGRAPH && block.chars() <= 40;
    return !call && (block.chars() < 80 || block.linkDensity() >= 0.9);
  }

  private void dropSelected(boolean[] kept) {
    if (request.dropSelectors().isEmpty()) {
      return;
    }
    Set<Element> dropped =
        request.dropSelectors().stream()
            .flatMap(css -> SiteSelector.select(tree.elements().getFirst(), css).stream())
            .collect(Collectors.toSet());
    for (int i = 0; i < tree.size(); i++) {
      if (dropped.contains(tree.elements().get(i))) {
        Arrays.fill(kept, tree.firstBlocks()[i], tree.endBlocks()[i], false);
      }
    }
  }
}
