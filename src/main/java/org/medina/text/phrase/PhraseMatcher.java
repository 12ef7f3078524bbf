package org.medina.text.phrase;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.medina.text.analysis.Term;
import org.medina.text.analysis.TermAnalyzer;

/**
 * Finds the longest known phrases in a text, leftmost first, none inside another.
 *
 * <p>Words meet when they are folded alike. Arabic words may carry و ف ب ل ك in front; in phrases
 * of several words the article may come and go, a single word must have it as the phrase has. A
 * Latin phrase must begin with a capital in the text, so that {@code Nice} is not found in {@code
 * nice}; one of up to four letters must also have its accents, so that {@code Salé} is not found in
 * {@code Sale}.
 *
 * @param <T> what phrases stand for
 */
public final class PhraseMatcher<T> {
  private static final int SHORT = 4;

  private final Node<T> root = new Node<>();
  private final TermAnalyzer analyzer = new TermAnalyzer();

  private PhraseMatcher() {}

  /** Collects phrases. */
  public static final class Builder<T> {
    private final PhraseMatcher<T> matcher = new PhraseMatcher<>();

    /** Adds a name; of two that are alike the first stays. */
    public Builder<T> add(String phrase, T value) {
      matcher.add(phrase, value, false);
      return this;
    }

    /** Adds words that may also be written small, and with or without the Arabic article. */
    public Builder<T> addLoosely(String phrase, T value) {
      matcher.add(phrase, value, true);
      return this;
    }

    /** The matcher. */
    public PhraseMatcher<T> build() {
      return matcher;
    }
  }

  private static final class Node<T> {
    private final Map<String, Node<T>> next = new HashMap<>();
    private @Nullable T value;

    /** What it stands for where it may not stand for the value: السعودية the land, سعودية Saudi. */
    private @Nullable T looseValue;

    private boolean loose;
    private boolean smallFirst;
    private boolean article;
    private boolean shortLatin;
    private final Set<String> spellings = new HashSet<>();
  }

  private void add(String phrase, T value, boolean loose) {
    List<Term> terms = analyzer.analyze(phrase);
    if (terms.isEmpty()) {
      return;
    }
    Node<T> node = root;
    for (Term term : terms) {
      node = node.next.computeIfAbsent(form(phrase, term).bare(), bare -> new Node<>());
      // Most words of a text are small and begin no phrase that may be: this ends the search there.
      node.smallFirst |= loose;
    }
    // U.S. and US are one phrase: each spelling counts, whichever came first.
    node.spellings.add(
        phrase
            .substring(terms.getFirst().start(), terms.getFirst().end())
            .toLowerCase(Locale.ROOT));
    if (node.value == null) {
      node.value = value;
      node.article = terms.size() == 1 && form(phrase, terms.getFirst()).article();
      String first = terms.getFirst().exact();
      node.shortLatin = terms.size() == 1 && !WordForms.isArabic(first) && first.length() <= SHORT;
      node.loose = loose;
    } else if (node.value.equals(value)) {
      // "Emirati" is English and, written small, French.
      node.loose |= loose;
    } else if (loose && node.looseValue == null) {
      node.looseValue = value;
    }
  }

  private static WordForms.Form form(String phrase, Term term) {
    return WordForms.ofPhrase(term.exact(), phrase.substring(term.start(), term.end()));
  }

  /** The phrases in a text. */
  public List<PhraseMatch<T>> find(String text) {
    return find(text, analyzer.analyze(text));
  }

  /** The phrases in a text whose terms are known already. */
  public List<PhraseMatch<T>> find(String text, List<Term> terms) {
    List<PhraseMatch<T>> matches = new ArrayList<>();
    int position = 0;
    while (position < terms.size()) {
      Found<T> found = longestAt(text, terms, position);
      if (found == null) {
        position++;
      } else {
        matches.add(
            new PhraseMatch<>(
                terms.get(position).start(),
                terms.get(position + found.length() - 1).end(),
                found.value()));
        position += found.length();
      }
    }
    return matches;
  }

  private record Found<T>(int length, T value) {}

  private @Nullable Found<T> longestAt(String text, List<Term> terms, int position) {
    Term first = terms.get(position);
    boolean small = !WordForms.isArabic(first.exact()) && isSmall(text, first);
    Found<T> longest = null;
    for (WordForms.Form form : WordForms.ofText(first.exact())) {
      Node<T> node = root.next.get(form.bare());
      if (node == null || (small && !node.smallFirst)) {
        continue;
      }
      T alone =
          node.loose || (!small && mayStandAlone(text, first, node, form))
              ? node.value
              : node.looseValue;
      if (longest == null && alone != null) {
        longest = new Found<>(1, alone);
      }
      Found<T> longer = follow(node, terms, position + 1, 1, small);
      if (longer != null && (longest == null || longer.length() > longest.length())) {
        longest = longer;
      }
    }
    return longest;
  }

  private static boolean isSmall(String text, Term term) {
    char letter = text.charAt(firstLetter(text, term));
    return Character.isLowerCase(letter);
  }

  /** Behind an elision (d'Alger) the name begins after the apostrophe. */
  private static int firstLetter(String text, Term term) {
    int start = term.start();
    for (int i = start; i < Math.min(start + 3, term.end() - 1); i++) {
      if (text.charAt(i) == '\'' || text.charAt(i) == '’') {
        return i + 1;
      }
    }
    return start;
  }

  private static boolean mayStandAlone(String text, Term term, Node<?> node, WordForms.Form form) {
    if (node.article != form.article() && WordForms.isArabic(term.exact())) {
      return false;
    }
    if (!node.shortLatin) {
      return true;
    }
    String written = text.substring(term.start(), term.end()).toLowerCase(Locale.ROOT);
    return node.spellings.stream().anyMatch(written::contains);
  }

  private @Nullable Found<T> follow(
      Node<T> from, List<Term> terms, int position, int length, boolean small) {
    if (position >= terms.size() || from.next.isEmpty()) {
      return null;
    }
    // Inside a phrase only the article may be in front, not a preposition.
    String word = terms.get(position).exact();
    Node<T> bare = from.next.get(WordForms.withoutArticle(word));
    Node<T> node = bare == null ? from.next.get(word) : bare;
    if (node == null) {
      return null;
    }
    Found<T> longer = follow(node, terms, position + 1, length + 1, small);
    if (longer != null) {
      return longer;
    }
    T value = node.value;
    return value == null || (small && !node.loose) ? null : new Found<>(length + 1, value);
  }
}
