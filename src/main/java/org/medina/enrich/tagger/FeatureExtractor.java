package org.medina.enrich.tagger;

import org.medina.enrich.token.Sentence;

/**
 * The features of each token of a sentence: word, neighbours, affixes, shape, lexicon levels, word
 * lists, and the word's company elsewhere in the story.
 */
public final class FeatureExtractor {
  private static final int AFFIX = 4;

  /** Runs of letters inside a word, by which the sound of names never seen is known. */
  private static final int GRAM = 3;

  private static final int FARTHEST_TITLE = 4;

  private final Sentence sentence;
  private final WordFacts[] words;
  private final int[] seen;
  private final int[] places;
  private final boolean shouting;
  private final boolean clustered;
  private final Features features = new Features();

  private FeatureExtractor(Sentence sentence, StoryContext story) {
    this.sentence = sentence;
    this.words = new WordFacts[sentence.size()];
    this.seen = new int[sentence.size()];
    int capitals = 0;
    int letters = 0;
    for (int i = 0; i < words.length; i++) {
      words[i] = story.facts(sentence.word(i));
      seen[i] = story.seen(words[i]);
      letters += sentence.token(i).isWord() ? 1 : 0;
      capitals += words[i].capitalised() ? 1 : 0;
    }
    this.places = PlaceMarks.of(sentence, words, story.places());
    this.clustered = story.isClustered();
    this.shouting = capitals * 10 > letters * 7;
  }

  /** The features of each token. */
  public static int[][] extract(Sentence sentence, StoryContext story) {
    var extractor = new FeatureExtractor(sentence, story);
    int[][] features = new int[sentence.size()][];
    for (int i = 0; i < features.length; i++) {
      features[i] = extractor.token(i);
    }
    return features;
  }

  private int[] token(int i) {
    features.clear();
    words(i);
    affixes(i);
    shapes(i);
    lists(i);
    company(i);
    approach(i);
    kinds(i);
    if (clustered) {
      clusters(i);
    }
    return features.toArray();
  }

  private void words(int i) {
    String word = at(i).folded();
    features.add(1, word);
    features.add(2, at(i - 1).folded());
    features.add(3, at(i + 1).folded());
    features.add(4, at(i - 2).folded());
    features.add(5, at(i + 2).folded());
    features.add(6, at(i - 1).folded(), word);
    features.add(7, word, at(i + 1).folded());
    features.add(8, sentence.word(i));
    features.add(9, at(i).bare());
    features.add(10, at(i - 2).folded(), at(i - 1).folded());
    features.add(11, at(i + 1).folded(), at(i + 2).folded());
    features.add(12, at(i - 1).folded(), at(i + 1).folded());
    features.add(13, at(i - 1).bare());
    features.add(14, at(i + 1).bare());
  }

  private void affixes(int i) {
    String word = at(i).folded();
    for (int length = 1; length <= AFFIX && length < word.length(); length++) {
      features.add(20 + length, word.substring(0, length));
      features.add(30 + length, word.substring(word.length() - length));
      features.add(
          40 + length, word.substring(word.length() - length), at(i).capitalised() ? "X" : "x");
    }
    for (int from = 0; from + GRAM <= word.length(); from++) {
      features.add(15, word.substring(from, from + GRAM));
    }
    features.add(45, suffix(at(i - 1)));
    features.add(46, suffix(at(i + 1)));
    if (!at(i).bare().equals(word)) {
      features.add(47, word.substring(0, word.length() - at(i).bare().length()));
      features.add(48, suffix(at(i).bare(), 3));
      features.add(49, at(i).bare().substring(0, Math.min(3, at(i).bare().length())));
    }
  }

  private static String suffix(WordFacts word) {
    return suffix(word.folded(), 3);
  }

  private static String suffix(String word, int length) {
    return word.substring(Math.max(0, word.length() - length));
  }

  private void shapes(int i) {
    String shape = at(i).shape();
    features.add(50, shape);
    features.add(51, at(i - 1).shape());
    features.add(52, at(i + 1).shape());
    features.add(53, at(i - 1).shape(), shape);
    features.add(54, shape, at(i + 1).shape());
    features.add(55, at(i - 1).shape() + ' ' + shape, at(i + 1).shape());
    features.add(56, at(i - 2).shape() + ' ' + at(i - 1).shape(), shape);
    features.add(57, shape + ' ' + at(i + 1).shape(), at(i + 2).shape());
    features.add(58, shape, i == 0 ? "first" : shouting ? "shouting" : "inside");
    features.add(59, shape, at(i - 1).folded());
    features.add(60, shape, at(i + 1).folded());
    features.add(61, Math.min(sentence.word(i).length(), 8));
  }

  private void lists(int i) {
    int level = best(i);
    String shape = at(i).shape();
    features.add(70, level);
    features.add(71, level * 8 + best(i - 1));
    features.add(72, level * 8 + best(i + 1));
    features.add(73, (best(i - 1) * 8 + level) * 8 + best(i + 1));
    features.add(74, shape, Integer.toString(level * 8 + best(i + 1)));
    features.add(75, shape, Integer.toString(level * 8 + best(i - 1)));
    features.add(76, at(i).level() * 8 + at(i).bareLevel());
    features.add(77, at(i).flags());
    features.add(78, at(i - 1).flags());
    features.add(79, at(i + 1).flags());
    features.add(80, (at(i - 2).flags() * 64 + at(i - 1).flags()) * 8 + level);
    features.add(81, at(i - 1).flags() * 8 + level, shape);
    features.add(82, at(i + 1).flags() * 8 + level, shape);
    features.add(83, best(i - 2) * 8 + best(i - 1));
    features.add(84, best(i + 1) * 8 + best(i + 2));
    features.add(85, at(i - 1).folded(), Integer.toString(level));
    features.add(86, at(i + 1).folded(), Integer.toString(level));
  }

  private void company(int i) {
    int level = best(i);
    features.add(90, seen[i]);
    features.add(91, seen[i] * 8 + level, at(i).shape());
    for (int bit = 1; bit <= StoryContext.BEFORE_NAME; bit <<= 1) {
      features.add(92, (seen[i] & bit) == 0 ? -bit : bit);
    }
    features.add(93, seenAt(i - 1) * 64 + seen[i]);
    features.add(94, seen[i] * 64 + seenAt(i + 1));
  }

  /** What leads up to the word: a title some words before it, an adjective of origin. */
  private void approach(int i) {
    int level = best(i);
    int distance = titleDistance(i);
    features.add(95, distance * 8 + level, at(i).shape());
    features.add(96, form(at(i - 1)), Integer.toString(distance * 8 + level));
    features.add(97, form(at(i - 1)), form(at(i)));
    features.add(98, form(at(i)), form(at(i + 1)));
  }

  /** Places, everyday words and given names among the word and its neighbours. */
  private void kinds(int i) {
    int place = placeAt(i);
    String shape = at(i).shape();
    features.add(100, place);
    features.add(101, place * 64 + placeAt(i - 1));
    features.add(102, place * 64 + placeAt(i + 1));
    features.add(103, place * 8 + best(i), shape);
    int kinds = at(i).kinds();
    features.add(104, kinds, shape);
    features.add(105, kinds * 8 + best(i), shape);
    features.add(106, (at(i - 1).kinds() * 8 + kinds) * 8 + at(i + 1).kinds(), shape);
    features.add(107, kinds * 8 + at(i - 1).kinds(), at(i - 1).shape() + ' ' + shape);
    features.add(108, kinds * 8 + at(i + 1).kinds(), shape + ' ' + at(i + 1).shape());
  }

  /** The classes of the word and its neighbours, which speak for words never seen in training. */
  private void clusters(int i) {
    int fine = at(i).fine();
    int coarse = at(i).coarse();
    features.add(110, fine);
    features.add(111, at(i - 1).fine());
    features.add(112, at(i + 1).fine());
    features.add(113, coarse * 8 + best(i));
    features.add(114, at(i - 1).fine() * 1024 + fine);
    features.add(115, fine * 1024 + at(i + 1).fine());
    features.add(116, at(i - 1).coarse() * 256 + coarse);
    features.add(117, coarse * 256 + at(i + 1).coarse());
    features.add(118, (at(i - 1).coarse() * 256 + coarse) * 256 + at(i + 1).coarse());
    features.add(119, at(i - 2).coarse() * 256 + at(i - 1).coarse());
    features.add(120, at(i + 1).coarse() * 256 + at(i + 2).coarse());
    features.add(121, at(i - 1).fine() * 8 + best(i));
    features.add(122, at(i + 1).fine() * 8 + best(i));
  }

  /** How many words before this one the next title stands, 0 if there is none near. */
  private int titleDistance(int i) {
    for (int distance = 1; distance <= FARTHEST_TITLE && i - distance >= 0; distance++) {
      WordFacts before = at(i - distance);
      if (before.has(WordFacts.TITLE)) {
        return distance;
      }
      if (!sentence.token(i - distance).isWord()) {
        return 0;
      }
    }
    return 0;
  }

  /** Article and ending, which in Arabic tell adjectives from nouns and names. */
  private static String form(WordFacts word) {
    String article = word.bare().startsWith("ال") ? "ال" : "";
    return article + suffix(word.folded(), 2);
  }

  private int best(int i) {
    return Math.max(at(i).level(), at(i).bareLevel());
  }

  private int seenAt(int i) {
    return i < 0 || i >= seen.length ? 0 : seen[i];
  }

  private int placeAt(int i) {
    return i < 0 || i >= places.length ? 0 : places[i];
  }

  private WordFacts at(int i) {
    return i < 0 || i >= words.length ? WordFacts.EDGE : words[i];
  }
}
