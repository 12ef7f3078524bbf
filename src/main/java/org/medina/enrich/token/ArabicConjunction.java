package org.medina.enrich.token;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The Arabic "and", a letter written onto the next word. Most words with this first letter have it
 * from the conjunction, so the words that do not are what is listed.
 */
final class ArabicConjunction {
  private static final char WAW = 'و';
  private static final int SHORTEST_REST = 3;

  /** What may follow a stem: the endings of number and gender, and pronouns. */
  private static final List<String> ENDINGS =
      List.of(
          "", "ه", "ها", "هم", "ي", "ية", "ا", "ً", "اً", "ت", "ات", "ين", "ون", "ان", "نا", "وا");

  /** What leads to the rest of a name: in أبي وقاص there is no "and". */
  private static final Set<String> LEADING =
      Set.of("أبي", "أبو", "أبا", "ابي", "ابو", "بن", "ابن", "بنت", "ولد", "آل", "عبد", "بو");

  private static final Set<String> STEMS = read();

  private ArabicConjunction() {}

  /** Whether the first letter of a word is the conjunction and not its own. */
  static boolean begins(String word) {
    if (word.charAt(0) != WAW || word.length() <= SHORTEST_REST) {
      return false;
    }
    return ENDINGS.stream()
        .filter(word::endsWith)
        .map(ending -> word.substring(0, word.length() - ending.length()))
        .noneMatch(STEMS::contains);
  }

  /** Whether a name goes on behind this word, so that what follows begins with no conjunction. */
  static boolean isRuledOutBehind(String word) {
    return LEADING.contains(word);
  }

  private static Set<String> read() {
    try (InputStream stream = ArabicConjunction.class.getResourceAsStream("waw-stems.txt")) {
      if (stream == null) {
        throw new IllegalStateException("waw-stems.txt is missing from the program");
      }
      var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
      return reader
          .lines()
          .filter(line -> !line.startsWith("#"))
          .flatMap(line -> Stream.of(line.split(" ")))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the words that begin with waw", e);
    }
  }
}
