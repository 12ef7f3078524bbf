package org.medina.extract.content;

import java.util.ArrayList;
import java.util.List;
import org.medina.extract.metadata.TitleText;
import org.medina.extract.tree.TextBlock;
import org.medina.extract.tree.TextBlock.Kind;
import org.medina.extract.tree.Zone;

/** Takes title, byline, date line from the front of a story, and loose headings from its end. */
final class StoryEdges {
  private static final int HEAD = 6;
  private static final int LONGEST_BYLINE = 90;

  private final String title;
  private final String author;

  StoryEdges(ContentRequest request) {
    this.title = TitleText.fold(request.title());
    this.author = request.author() == null ? "" : TitleText.fold(request.author());
  }

  List<TextBlock> trim(List<TextBlock> blocks) {
    List<TextBlock> story = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      TextBlock block = blocks.get(i);
      boolean atFront = story.size() < HEAD;
      if (!isTitle(block, atFront) && !(atFront && isByline(block))) {
        story.add(block);
      }
    }
    while (!story.isEmpty() && story.getLast().kind() == Kind.HEADING) {
      story.removeLast();
    }
    return story;
  }

  private boolean isTitle(TextBlock block, boolean atFront) {
    if (title.isEmpty() || !atFront && block.kind() != Kind.HEADING) {
      return false;
    }
    return TitleText.fold(block.text()).equals(title);
  }

  private boolean isByline(TextBlock block) {
    if (block.text().length() > LONGEST_BYLINE) {
      return false;
    }
    if (block.isIn(Zone.DATE)) {
      return true;
    }
    String folded = TitleText.fold(block.text());
    boolean named =
        !author.isEmpty() && folded.contains(author) && folded.length() <= author.length() + 25;
    return named && !BlockScores.isSentence(block.text());
  }
}
