package org.medina.search.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medina.search.Marked;
import org.medina.search.engine.Needles.Needle;
import org.medina.text.analysis.Term;
import org.medina.text.analysis.TermAnalyzer;

/**
 * The matches in a text, in order, none inside another.
 *
 * @param text the text
 * @param spans the matches
 */
record Spans(String text, List<Span> spans) {
  private static final TermAnalyzer ANALYZER = new TermAnalyzer();
  private static final String CLITICS = "وفبلك";
  private static final Pattern ELIDED = Pattern.compile("^(?:[cdjlmnst]|qu)['’](?=\\p{Lu})");

  /**
   * A match.
   *
   * @param start first char
   * @param end behind the last char
   * @param needle what was looked for
   */
  record Span(int start, int end, Needle needle) {}

  /** Where the needles stand, of several at one place the longest. */
  static Spans in(String text, Needles needles) {
    List<Span> spans = new ArrayList<>();
    List<Term> terms = needles.clauses() == 0 ? List.of() : ANALYZER.analyze(text);
    int position = 0;
    while (position < terms.size()) {
      Needle longest = longestAt(terms, position, needles);
      if (longest == null) {
        position++;
      } else {
        int last = position + longest.stems().size() - 1;
        spans.add(new Span(terms.get(position).start(), terms.get(last).end(), longest));
        position = last + 1;
      }
    }
    return new Spans(text, spans);
  }

  private static @Nullable Needle longestAt(List<Term> terms, int position, Needles needles) {
    Needle longest = null;
    for (Needle needle : candidates(terms.get(position), needles)) {
      if (goesOn(terms, position, needle)
          && (longest == null || needle.stems().size() > longest.stems().size())) {
        longest = needle;
      }
    }
    return longest;
  }

  private static List<Needle> candidates(Term term, Needles needles) {
    List<Needle> same = needles.beginningWith(term.stem());
    List<Needle> behindClitic = behindClitic(term.stem(), needles);
    if (behindClitic.isEmpty() && needles.prefixes().isEmpty()) {
      return same;
    }
    Stream<Needle> begun =
        needles.prefixes().stream()
            .filter(needle -> term.exact().startsWith(needle.stems().getFirst()));
    return Stream.of(same.stream(), behindClitic.stream(), begun).flatMap(all -> all).toList();
  }

  /** A name of several words is sure enough to be known behind a one-letter preposition. */
  private static List<Needle> behindClitic(String stem, Needles needles) {
    if (stem.length() < 2 || CLITICS.indexOf(stem.charAt(0)) < 0) {
      return List.of();
    }
    return needles.beginningWith(stem.substring(1)).stream()
        .filter(needle -> needle.stems().size() > 1)
        .toList();
  }

  private static boolean goesOn(List<Term> terms, int position, Needle needle) {
    int length = needle.stems().size();
    if (position + length > terms.size()) {
      return false;
    }
    for (int i = 1; i < length; i++) {
      Term term = terms.get(position + i);
      String wanted = needle.stems().get(i);
      boolean begun = needle.prefix() && i == length - 1 && term.exact().startsWith(wanted);
      if (!begun
          && !term.stem().equals(wanted)
          && !(needle.prefix() && term.exact().equals(wanted))) {
        return false;
      }
    }
    return true;
  }

  /** The text with its matches marked. */
  Marked marked() {
    return marked(0, text.length());
  }

  /** A part of the text with its matches marked. */
  Marked marked(int from, int to) {
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

  /** The matched text of a span, without the small word that French writes onto a name: d'Asmaa. */
  String found(Span span) {
    return ELIDED.matcher(text.substring(span.start(), span.end())).replaceFirst("");
  }
}
