package org.medina.web.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.medina.search.Marked;

/**
 * The text of a story in paragraphs, with the matched words and, if wanted, the names marked.
 *
 * @param paragraphs the paragraphs, each a list of runs
 */
record ReadingText(List<List<Run>> paragraphs) {
  /**
   * A piece of text of one kind.
   *
   * @param text the piece
   * @param match whether the search matched it
   * @param href page of the name that the piece is, or empty
   */
  record Run(String text, boolean match, String href) {}

  /** A name to look for, as it stands in the text, and its page. */
  record Name(String text, String href) {}

  private record Span(int from, int to, String href) {}

  ReadingText {
    paragraphs = List.copyOf(paragraphs);
  }

  static ReadingText of(Marked marked, List<Name> names) {
    String text = marked.text();
    TreeMap<Integer, Span> spans = find(text, names);
    List<List<Run>> paragraphs = new ArrayList<>();
    List<Run> paragraph = new ArrayList<>();
    int at = 0;
    for (Marked.Part part : marked.parts()) {
      for (Run run : runs(part, at, spans)) {
        String[] pieces = run.text().split("\n\\s*\n", -1);
        for (int index = 0; index < pieces.length; index++) {
          if (index > 0) {
            paragraph = closed(paragraphs, paragraph);
          }
          if (!pieces[index].isEmpty()) {
            paragraph.add(new Run(pieces[index], run.match(), run.href()));
          }
        }
      }
      at += part.text().length();
    }
    closed(paragraphs, paragraph);
    return new ReadingText(paragraphs);
  }

  private static List<Run> closed(List<List<Run>> paragraphs, List<Run> paragraph) {
    if (!paragraph.isEmpty()) {
      paragraphs.add(List.copyOf(paragraph));
    }
    return new ArrayList<>();
  }

  /** Cuts a part where names begin and end. */
  private static List<Run> runs(Marked.Part part, int start, TreeMap<Integer, Span> spans) {
    List<Run> runs = new ArrayList<>();
    int end = start + part.text().length();
    int at = start;
    while (at < end) {
      var before = spans.floorEntry(at);
      if (before != null && before.getValue().to() > at) {
        int to = Math.min(end, before.getValue().to());
        runs.add(piece(part, start, at, to, before.getValue().href()));
        at = to;
      } else {
        Integer next = spans.higherKey(at);
        int to = next == null ? end : Math.min(end, next);
        runs.add(piece(part, start, at, to, ""));
        at = to;
      }
    }
    return runs;
  }

  private static Run piece(Marked.Part part, int start, int from, int to, String href) {
    return new Run(part.text().substring(from - start, to - start), part.match(), href);
  }

  /** Where the names stand: longest name first, whole words, no overlaps. */
  private static TreeMap<Integer, Span> find(String text, List<Name> names) {
    TreeMap<Integer, Span> spans = new TreeMap<>();
    names.stream()
        .filter(name -> name.text().length() > 2)
        .sorted(Comparator.comparingInt((Name name) -> name.text().length()).reversed())
        .forEach(name -> findAll(text, name, spans));
    return spans;
  }

  private static void findAll(String text, Name name, TreeMap<Integer, Span> spans) {
    int from = text.indexOf(name.text());
    while (from >= 0) {
      int to = from + name.text().length();
      if (wholeWord(text, from, to) && free(spans, from, to)) {
        spans.put(from, new Span(from, to, name.href()));
      }
      from = text.indexOf(name.text(), to);
    }
  }

  private static boolean wholeWord(String text, int from, int to) {
    return (from == 0 || !Character.isLetterOrDigit(text.charAt(from - 1)))
        && (to == text.length() || !Character.isLetterOrDigit(text.charAt(to)));
  }

  private static boolean free(TreeMap<Integer, Span> spans, int from, int to) {
    var before = spans.lowerEntry(to);
    return before == null || before.getValue().to() <= from;
  }
}
