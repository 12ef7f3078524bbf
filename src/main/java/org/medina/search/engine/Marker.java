package org.medina.search.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.medina.search.Hit.MatchedAs;
import org.medina.search.Marked;
import org.medina.search.QueryReading.Clause;
import org.medina.search.engine.Spans.Span;

/** Marks matches in a story with the analyzer that indexed it, and cuts snippets around them. */
final class Marker {
  private static final int SNIPPETS = 2;
  private static final int CANDIDATES = 8;

  private final Needles needles;

  Marker(Needles needles) {
    this.needles = needles;
  }

  /**
   * What is to be shown of a story.
   *
   * @param title the headline
   * @param snippets passages around matches, or the beginning of the text when nothing matches
   * @param matchedAs other names than the typed ones that were seen
   * @param complete whether every part of the query was seen
   */
  record Marking(
      Marked title, List<Marked> snippets, List<MatchedAs> matchedAs, boolean complete) {}

  /** Reads a text no further than is needed to show a match of every part of the query. */
  Marking mark(String title, String text) {
    Set<Integer> seen = new HashSet<>();
    Map<String, MatchedAs> reasons = new LinkedHashMap<>();
    Spans head = Spans.in(title, needles);
    note(head, seen, reasons);
    List<Passage> passages = new ArrayList<>();
    int from = 0;
    while (from < text.length()
        && (seen.size() < needles.clauses() || passages.size() < SNIPPETS)) {
      int to = Passage.chunkEnd(text, from);
      Spans spans = Spans.in(text.substring(from, to), needles);
      note(spans, seen, reasons);
      if (passages.size() < CANDIDATES) {
        passages.addAll(Passage.around(spans));
      }
      from = to;
    }
    return new Marking(
        head.marked(),
        snippets(passages, text),
        List.copyOf(reasons.values()),
        seen.size() == needles.clauses());
  }

  /** A whole text with its matches marked. */
  Marked mark(String text) {
    return Spans.in(text, needles).marked();
  }

  private static void note(Spans spans, Set<Integer> seen, Map<String, MatchedAs> reasons) {
    for (Span span : spans.spans()) {
      seen.add(span.needle().clause());
      Clause.Entity entity = span.needle().entity();
      if (entity != null) {
        reasons.putIfAbsent(
            entity.id(),
            new MatchedAs(entity.typed(), spans.found(span), entity.id(), entity.label()));
      }
    }
  }

  /** The passages that together show most parts of the query, in the order of the text. */
  private static List<Marked> snippets(List<Passage> passages, String text) {
    if (passages.isEmpty()) {
      return text.isEmpty() ? List.of() : List.of(Marked.plain(Passage.beginning(text)));
    }
    List<Passage> left = new ArrayList<>(passages);
    List<Passage> chosen = new ArrayList<>();
    Set<Integer> shown = new HashSet<>();
    while (!left.isEmpty() && chosen.size() < SNIPPETS) {
      Passage best =
          left.stream()
              .max(
                  Comparator.comparingLong((Passage passage) -> passage.beyond(shown))
                      .thenComparing(left::indexOf, Comparator.reverseOrder()))
              .orElseThrow();
      left.remove(best);
      chosen.add(best);
      shown.addAll(best.clauses());
    }
    chosen.sort(Comparator.comparing(passages::indexOf));
    return chosen.stream().map(Passage::text).toList();
  }
}
