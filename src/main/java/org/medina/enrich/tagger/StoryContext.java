package org.medina.enrich.tagger;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.medina.enrich.lexicon.PlaceLexicon;
import org.medina.enrich.token.Sentence;

/**
 * What a whole story says of its words: one that follows a title or a given name somewhere is
 * likely a name wherever it stands; one that also occurs in small letters is likely none.
 */
public final class StoryContext {
  static final int AFTER_TITLE = 1;
  static final int AFTER_NAME = 2;
  static final int BEFORE_SAID = 4;
  static final int SMALL = 8;
  static final int CAPITAL_INSIDE = 16;
  static final int BEFORE_NAME = 32;

  private final Vocabulary vocabulary;
  private final Map<String, WordFacts> facts = new HashMap<>();
  private final Map<String, Integer> seen = new HashMap<>();

  /** Reads a story. */
  public StoryContext(List<Sentence> sentences, Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    sentences.forEach(this::read);
  }

  /** The facts of a word of the story. */
  WordFacts facts(String word) {
    return facts.computeIfAbsent(word, unseen -> WordFacts.of(unseen, vocabulary));
  }

  /** The lexicon of places. */
  PlaceLexicon places() {
    return vocabulary.towns();
  }

  /** Whether the language has word clusters. */
  boolean isClustered() {
    return !vocabulary.clusters().isEmpty();
  }

  /** In which company the story shows the word, one bit for each kind. */
  int seen(WordFacts word) {
    return seen.getOrDefault(word.bare(), 0);
  }

  private void read(Sentence sentence) {
    WordFacts previous = WordFacts.EDGE;
    for (int i = 0; i < sentence.size(); i++) {
      WordFacts word = facts(sentence.word(i));
      WordFacts next = i + 1 < sentence.size() ? facts(sentence.word(i + 1)) : WordFacts.EDGE;
      int company = company(previous, word, next, i == 0);
      if (company != 0) {
        seen.merge(word.bare(), company, (a, b) -> a | b);
      }
      previous = word;
    }
  }

  private static int company(WordFacts previous, WordFacts word, WordFacts next, boolean first) {
    int company = 0;
    if (previous.has(WordFacts.TITLE)) {
      company |= AFTER_TITLE;
    }
    if (previous.bareLevel() >= 3 && cased(previous) == cased(word)) {
      company |= AFTER_NAME;
    }
    if (next.bareLevel() >= 3 && cased(next) == cased(word)) {
      company |= BEFORE_NAME;
    }
    if (next.has(WordFacts.SAID)) {
      company |= BEFORE_SAID;
    }
    if (word.shape().startsWith("x")) {
      company |= SMALL;
    }
    if (word.capitalised() && !first) {
      company |= CAPITAL_INSIDE;
    }
    return company;
  }

  private static boolean cased(WordFacts word) {
    return word.capitalised();
  }
}
