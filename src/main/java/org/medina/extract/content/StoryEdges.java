package org.medina.extract.content;

import java.util.ArrayList;
import java.util.List;
import org.medina.extract.metadata.TitleText;
import org.medina.extract.tree.PageTree;
import org.medina.extract.tree.TextBlock;
import org.medina.extract.tree.TextBlock.Kind;
import org.medina.extract.tree.Zone;

/** Takes title, byline, date line from the front of a story, and loose headings from its end. */
final class StoryEdges {
  private static final int HEAD = 6;
  private static final int LONGEST_BYLINE = 90;
  private static final int LONGEST_KICKER = 22;
  private static final int LONGEST_DATE_LINE = 48;

  private final ContentRequest request;
  private final String title;
  private final String author;
  private final PageTree tree;

  StoryEdges(ContentRequest request) {
    this.request = request;
    this.tree = request.tree();
    this.title = TitleText.fold(request.title());
    this.author = request.author() == null ? "" : TitleText.fold(request.author());
  }

  List<TextBlock> trim(List<TextBlock> blocks) {
    List<TextBlock> story = new ArrayList<>();
    Standfirst standfirst = new Standfirst(request, blocks);
    for (TextBlock block : TailSections.drop(blocks)) {
      boolean atFront = story.size() < HEAD;
      boolean above =
          story.isEmpty() && block != blocks.getLast() && (isKicker(block) || standfirst.is(block));
      if (!above && !isTitle(block, atFront) && !(atFront && isByline(block))) {
        story.add(block);
      }
    }
    while (!story.isEmpty() && isLoose(story.getLast())) {
      story.removeLast();
    }
    return story;
  }

  /** A word or two above the story name its section. */
  private static boolean isKicker(TextBlock block) {
    return block.kind() == Kind.OTHER
        && block.chars() <= LONGEST_KICKER
        && !BlockScores.isSentence(block.text());
  }

  private static boolean isLoose(TextBlock block) {
    return block.kind() == Kind.HEADING || Phrases.isNotice(block);
  }

  private boolean isTitle(TextBlock block, boolean atFront) {
    if (atFront && tree.elements().get(block.node()).normalName().equals("h1")) {
      return true;
    }
    if (title.isEmpty() || !atFront && block.kind() != Kind.HEADING) {
      return false;
    }
    return TitleText.fold(block.text()).equals(title);
  }

  private boolean isByline(TextBlock block) {
    if (block.text().length() > LONGEST_BYLINE) {
      return false;
    }
    if (block.isIn(Zone.DATE) || isDateLine(block.text())) {
      return true;
    }
    String folded = TitleText.fold(block.text());
    boolean named =
        !author.isEmpty() && folded.contains(author) && folded.length() <= author.length() + 25;
    return named && !BlockScores.isSentence(block.text());
  }

  /** Mostly digits with a year among them, and too short to be a sentence. */
  private static boolean isDateLine(String text) {
    if (text.length() > LONGEST_DATE_LINE || BlockScores.isSentence(text)) {
      return false;
    }
    int run = 0;
    boolean year = false;
    int digits = 0;
    for (int i = 0; i <= text.length(); i++) {
      boolean digit = i < text.length() && Character.isDigit(text.charAt(i));
      year |= !digit && run == 4;
      run = digit ? run + 1 : 0;
      digits += digit ? 1 : 0;
    }
    return year && digits * 6 >= text.length();
  }
}
