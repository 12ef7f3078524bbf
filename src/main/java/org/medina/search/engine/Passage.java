package org.medina.search.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.medina.search.Marked;
import org.medina.search.engine.Spans.Span;

/**
 * A piece of a text around matches.
 *
 * @param text the piece
 * @param clauses which parts of the query it shows
 */
record Passage(Marked text, Set<Integer> clauses) {
  private static final int LENGTH = 220;
  private static final int BEFORE = 60;
  private static final int CHUNK = 1_000;

  /** The passages around the matches in a text, none over another. */
  static List<Passage> around(Spans spans) {
    String text = spans.text();
    List<Passage> passages = new ArrayList<>();
    int covered = 0;
    for (Span span : spans.spans()) {
      if (span.start() < covered) {
        continue;
      }
      int from = wordStart(text, Math.max(covered, span.start() - BEFORE));
      int to = Math.max(wordEnd(text, Math.min(text.length(), from + LENGTH)), span.end());
      Set<Integer> clauses = new HashSet<>();
      spans.spans().stream()
          .filter(other -> other.start() >= from && other.end() <= to)
          .forEach(other -> clauses.add(other.needle().clause()));
      passages.add(new Passage(spans.marked(from, to), clauses));
      covered = to;
    }
    return passages;
  }

  /** The beginning of a text, of a passage's length. */
  static String beginning(String text) {
    return text.substring(0, wordEnd(text, Math.min(text.length(), LENGTH)));
  }

  /** Where a piece of a text that is read in one go ends: between paragraphs, else words. */
  static int chunkEnd(String text, int from) {
    int least = from + CHUNK;
    if (least >= text.length()) {
      return text.length();
    }
    int paragraph = text.indexOf('\n', least);
    int end = paragraph < 0 || paragraph > least + CHUNK ? wordEnd(text, least) : paragraph + 1;
    return Math.max(end, from + 1);
  }

  /** How many parts of the query it shows that others do not. */
  long beyond(Set<Integer> shown) {
    return clauses.stream().filter(clause -> !shown.contains(clause)).count();
  }

  private static int wordStart(String text, int at) {
    int position = at;
    while (position > 0
        && at - position < BEFORE
        && !Character.isWhitespace(text.charAt(position - 1))) {
      position--;
    }
    return position;
  }

  private static int wordEnd(String text, int at) {
    int position = at;
    while (position < text.length()
        && position - at < BEFORE
        && !Character.isWhitespace(text.charAt(position))) {
      position++;
    }
    return position;
  }
}
