package org.medina.text.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** The languages of one script with their commonest words and own letters. */
final class ScriptModel {
  private static final double PRIOR = 0.9;
  private static final double LETTER = 0.35;

  /** What a word is worth that is common, but not among the commonest. */
  private static final double RARER = 0.5;

  /** A run of letters says little alone; dozens of them decide where no common word stands. */
  private static final double GRAM = 0.09;

  /** In a longer text the common words say it all. */
  private static final int WORDS_WITH_GRAMS = 50;

  private static final double RANK_OFFSET = 30;
  private static final int MOST_GRAMS = 600;

  private final List<String> languages = new ArrayList<>();
  private final Map<String, double[]> words = new HashMap<>();
  private final Map<String, double[]> rarer = new HashMap<>();
  private final Map<Character, double[]> letters = new HashMap<>();
  private final Map<String, double[]> grams = new HashMap<>();

  /** What a language must be ahead of the others, because the press of the region is not in it. */
  private double[] handicaps = {};

  private ScriptModel() {}

  /**
   * Reads lines of "language kind: entries", kind being words, rarer (words), letters, grams (runs
   * of letters) or handicap.
   */
  static ScriptModel read(String... resources) {
    ScriptModel model = new ScriptModel();
    List<String> lines = Stream.of(resources).flatMap(name -> lines(name).stream()).toList();
    lines.forEach(model::declare);
    model.handicaps = new double[model.languages.size()];
    lines.forEach(model::learn);
    model.weigh();
    return model;
  }

  private static List<String> lines(String resource) {
    try (InputStream in = ScriptModel.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(
            "the language model " + resource + " is not on the class path");
      }
      var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      return reader.lines().filter(line -> !line.isBlank() && line.charAt(0) != '#').toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void declare(String line) {
    String language = line.substring(0, line.indexOf(' '));
    if (!languages.contains(language)) {
      languages.add(language);
    }
  }

  private void learn(String line) {
    int colon = line.indexOf(':');
    String[] head = line.substring(0, colon).split(" ", -1);
    int language = languages.indexOf(head[0]);
    String[] entries = line.substring(colon + 1).strip().split(" ", -1);
    if (head[1].equals("handicap")) {
      handicaps[language] = Double.parseDouble(entries[0]);
      return;
    }
    if (head[1].equals("letters")) {
      for (String entry : entries) {
        letters.computeIfAbsent(entry.charAt(0), unused -> new double[languages.size()])[language] =
            1;
      }
      return;
    }
    if (head[1].equals("grams")) {
      learnGrams(language, entries);
      return;
    }
    Map<String, double[]> list = head[1].equals("rarer") ? rarer : words;
    for (String entry : entries) {
      list.computeIfAbsent(entry, unused -> new double[languages.size()])[language] = 1;
    }
  }

  /** Runs come in the order of their frequency, which falls with the rank (G. K. Zipf). */
  private void learnGrams(int language, String[] entries) {
    double floor = Math.log(MOST_GRAMS + RANK_OFFSET);
    for (int rank = 0; rank < entries.length; rank++) {
      double weight = floor - Math.log(rank + RANK_OFFSET);
      grams.computeIfAbsent(entries[rank], unused -> new double[languages.size()])[language] =
          weight;
    }
  }

  /**
   * What several languages share says less for each; a letter speaks against those without it, most
   * of all one that a single language has.
   */
  private void weigh() {
    words.values().forEach(votes -> share(votes, 0));
    rarer.values().forEach(votes -> share(votes, 0));
    letters.values().forEach(votes -> share(votes, Arrays.stream(votes).sum() == 1 ? -3 : -1));
  }

  private static void share(double[] votes, double without) {
    double sum = Arrays.stream(votes).sum();
    for (int i = 0; i < votes.length; i++) {
      votes[i] = votes[i] == 0 ? without : votes[i] / (sum * Math.sqrt(sum));
    }
  }

  String winner(String text, String prior) {
    double[] score = new double[languages.size()];
    StringBuilder word = new StringBuilder();
    int wordCount = 0;
    String lower = text.toLowerCase(Locale.ROOT);
    for (int i = 0; i <= lower.length(); i++) {
      char c = i < lower.length() ? lower.charAt(i) : ' ';
      if (Character.isLetter(c)) {
        word.append(c);
        add(score, letters.get(c), LETTER);
      } else if (Character.getType(c) != Character.NON_SPACING_MARK
          && c != '\u200C'
          && !word.isEmpty()) {
        add(score, words.get(word.toString()), 1);
        add(score, rarer.get(word.toString()), RARER);
        if (wordCount++ < WORDS_WITH_GRAMS) {
          addGrams(score, "_" + word + "_");
        }
        word.setLength(0);
      }
    }
    for (int i = 0; i < score.length; i++) {
      score[i] -= handicaps[i];
    }
    int own = languages.indexOf(prior);
    if (own >= 0) {
      score[own] += PRIOR;
    }
    int best = 0;
    for (int i = 1; i < score.length; i++) {
      best = score[i] > score[best] ? i : best;
    }
    return languages.get(best);
  }

  private void addGrams(double[] score, String word) {
    for (int i = 0; i + 2 <= word.length(); i++) {
      add(score, grams.get(word.substring(i, i + 2)), GRAM);
      if (i + 3 <= word.length()) {
        add(score, grams.get(word.substring(i, i + 3)), GRAM);
      }
    }
  }

  private static void add(
      double[] score, double @org.jspecify.annotations.Nullable [] votes, double weight) {
    if (votes != null) {
      for (int i = 0; i < score.length; i++) {
        score[i] += votes[i] * weight;
      }
    }
  }
}
