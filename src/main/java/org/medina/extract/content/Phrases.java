package org.medina.extract.content;

import org.medina.extract.tree.TextBlock;

/**
 * Lines that sites write between paragraphs. A phrase counts only at the start of a short line, so
 * that a story about such a phrase keeps it.
 */
final class Phrases {
  private static final int LONGEST = 220;
  private static final int LONGEST_NOTICE = 700;
  private static final int LONGEST_CALL = 60;
  private static final int A_SENTENCE = 90;

  private static final PhraseList LEADS = PhraseList.read("leads.txt");
  private static final PhraseList CALLS = PhraseList.read("calls.txt");
  private static final PhraseList NOTICES = PhraseList.read("notices.txt");
  private static final PhraseList CREDITS = PhraseList.read("credits.txt");

  private Phrases() {}

  /** Whether a short line is the caption of a picture. */
  static boolean isCaption(TextBlock block) {
    if (block.text().length() > LONGEST) {
      return false;
    }
    String line = folded(block);
    return CREDITS.in(line).isPresent() || isPictureCount(line);
  }

  /** "Image 1 of 5". */
  private static boolean isPictureCount(String lower) {
    boolean named =
        lower.startsWith("image ") || lower.startsWith("photo ") || lower.startsWith("slide ");
    return named && lower.length() <= 16 && lower.contains(" of ");
  }

  /** Whether a line is a notice at the foot of a story. */
  static boolean isNotice(TextBlock block) {
    boolean isShort = block.text().length() <= LONGEST_NOTICE;
    return isFurniture(block) || isShort && NOTICES.in(folded(block)).isPresent();
  }

  /** Whether a short line leads away from the story or asks for something. */
  static boolean isFurniture(TextBlock block) {
    char first = PhraseText.first(block.text());
    boolean may = LEADS.mayBegin(first) || CALLS.mayBegin(first);
    if (!may || block.text().length() > LONGEST) {
      return false;
    }
    String line = withoutBullet(folded(block));
    return LEADS.beginning(line).stream().anyMatch(lead -> leadsAway(block, line, lead))
        || CALLS.beginning(line).stream().anyMatch(call -> calls(block, line, call));
  }

  /** Whether a line begins as one that leads away from the story. */
  static boolean isLead(TextBlock block) {
    return !LEADS.beginning(withoutBullet(folded(block))).isEmpty();
  }

  private static boolean leadsAway(TextBlock block, String line, String lead) {
    String rest = line.substring(lead.length()).strip();
    boolean marked =
        lead.endsWith(":") || rest.isEmpty() || ":|»>←→.…!".indexOf(rest.charAt(0)) >= 0;
    return marked || block.linkDensity() > 0.2;
  }

  private static boolean calls(TextBlock block, String line, String call) {
    boolean isShort = line.length() <= call.length() + LONGEST_CALL || block.linkChars() > 0;
    return isShort
        && !continues(line, call)
        && (call.indexOf(' ') > 0 || isBare(block, line, call));
  }

  /** A single word begins many a sentence: it calls only with next to nothing behind it. */
  private static boolean isBare(TextBlock block, String line, String call) {
    String rest = line.substring(call.length()).strip();
    boolean marked = rest.isEmpty() || ":|(".indexOf(rest.charAt(0)) >= 0;
    return marked || call.endsWith(":") || block.linkChars() > 0 || rest.split(" ", -1).length <= 3;
  }

  /** A long sentence that begins with such a word goes on as prose. */
  private static boolean continues(String line, String call) {
    if (line.length() == call.length()) {
      return false;
    }
    boolean cutsWord =
        Character.isLetter(line.charAt(call.length()))
            && Character.isLetter(call.charAt(call.length() - 1));
    return cutsWord || line.length() > A_SENTENCE && BlockScores.isSentence(line);
  }

  private static String folded(TextBlock block) {
    return PhraseText.fold(block.text());
  }

  private static String withoutBullet(String text) {
    return text.substring(PhraseText.start(text));
  }
}
