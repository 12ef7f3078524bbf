package org.medina.search.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.medina.search.Hit.MatchedAs;
import org.medina.search.Marked;
import org.medina.search.QueryReading.Clause;
import org.medina.search.engine.Needles.Needle;
import org.medina.text.analysis.Term;
import org.medina.text.analysis.TermAnalyzer;

/** Marks matches in a text with the analyzer that indexed it, and cuts snippets around them. */
final class Marker {
  private static final int SNIPPET = 220;
  private static final int BEFORE = 60;

  private final TermAnalyzer analyzer = new TermAnalyzer();
  private final Needles needles;

  Marker(Needles needles) {
    this.needles = needles;
  }

  /**
   * A match.
   *
   * @param start first char
   * @param end behind the last char
   * @param needle what was looked for
   */
  record Span(int start, int end, Needle needle) {}

  /** The matches in a text, in order, none inside another. */
  List<Span> spans(String text) {
    List<Term> terms = analyzer.analyze(text);
    List<Span> spans = new ArrayList<>();
    int position = 0;
    while (position < terms.size()) {
      Needle longest = longestAt(terms, position);
      if (longest == null) {
        position++;
      } else {
        int last = position + longest.stems().size() - 1;
        spans.add(new Span(terms.get(position).start(), terms.get(last).end(), longest));
        position = last + 1;
      }
    }
    return spans;
  }

  private @Nullable Needle longestAt(List<Term> terms, int position) {
    Needle longest = null;
    for (Needle needle : needles.needles()) {
      if (matches(terms, position, needle)
          && (longest == null || needle.stems().size() > longest.stems().size())) {
        longest = needle;
      }
    }
    return longest;
  }

  private static boolean matches(List<Term> terms, int position, Needle needle) {
    int length = needle.stems().size();
    if (position + length > terms.size()) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (!meets(terms.get(position + i), needle, i)) {
        return false;
      }
    }
    return true;
  }

  private static boolean meets(Term term, Needle needle, int i) {
    String wanted = needle.stems().get(i);
    if (term.stem().equals(wanted)) {
      return true;
    }
    if (needle.prefix() && i == needle.stems().size() - 1 && term.exact().startsWith(wanted)) {
      return true;
    }
    // A name of several words is sure enough to be known behind a one-letter preposition.
    return i == 0
        && needle.stems().size() > 1
        && term.stem().length() == wanted.length() + 1
        && term.stem().endsWith(wanted)
        && "وفبلك".indexOf(term.stem().charAt(0)) >= 0;
  }

  /** The whole text with its matches marked. */
  Marked mark(String text) {
    return mark(text, 0, text.length(), spans(text));
  }

  private static Marked mark(String text, int from, int to, List<Span> spans) {
    List<Marked.Part> parts = new ArrayList<>();
    int position = from;
    for (Span span : spans) {
      if (span.start() < position || span.end() > to) {
        continue;
      }
      if (span.start() > position) {
        parts.add(new Marked.Part(text.substring(position, span.start()), false));
      }
      parts.add(new Marked.Part(text.substring(span.start(), span.end()), true));
      position = span.end();
    }
    if (position < to) {
      parts.add(new Marked.Part(text.substring(position, to), false));
    }
    return new Marked(parts);
  }

  /** Up to so many passages around matches; the beginning of the text when nothing matches. */
  List<Marked> snippets(String text, int most) {
    List<Span> spans = spans(text);
    List<Marked> snippets = new ArrayList<>();
    int covered = 0;
    for (Span span : spans) {
      if (snippets.size() == most) {
        break;
      }
      if (span.start() < covered) {
        continue;
      }
      int from = wordStart(text, Math.max(covered, span.start() - BEFORE));
      int to = wordEnd(text, Math.min(text.length(), from + SNIPPET));
      snippets.add(mark(text, from, Math.max(to, span.end()), spans));
      covered = to;
    }
    if (snippets.isEmpty() && !text.isEmpty()) {
      snippets.add(
          Marked.plain(text.substring(0, wordEnd(text, Math.min(text.length(), SNIPPET)))));
    }
    return snippets;
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

  /** Which other names than the typed ones the text uses, one line for each entity. */
  List<MatchedAs> matchedAs(String text) {
    Map<String, MatchedAs> found = new LinkedHashMap<>();
    for (Span span : spans(text)) {
      Clause.Entity entity = span.needle().entity();
      if (entity != null) {
        found.putIfAbsent(
            entity.id(),
            new MatchedAs(
                entity.typed(),
                text.substring(span.start(), span.end()),
                entity.id(),
                entity.label()));
      }
    }
    return List.copyOf(found.values());
  }
}
