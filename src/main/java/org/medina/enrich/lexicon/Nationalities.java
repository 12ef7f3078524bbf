package org.medina.enrich.lexicon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.medina.text.name.NameFolding;

/** Adjectives and words for the people of a country, in the three languages, in all their forms. */
public final class Nationalities {
  private static final String TABLE = "/org/medina/enrich/place/demonyms.txt";
  private static final String ARTICLE = "ال";
  private static final List<String> ARABIC_ENDINGS = List.of("ه", "ون", "ين", "ات", "ان", "تان");

  private final Set<String> words;

  private Nationalities(Set<String> words) {
    this.words = words;
  }

  /** The nationalities that come with the program. */
  public static Nationalities shipped() {
    try (InputStream stream = Nationalities.class.getResourceAsStream(TABLE)) {
      if (stream == null) {
        throw new IllegalStateException(TABLE + " is missing from the program");
      }
      return new Nationalities(
          new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
              .lines()
              .filter(line -> !line.startsWith("#"))
              .flatMap(Nationalities::adjectives)
              .collect(Collectors.toUnmodifiableSet()));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + TABLE, e);
    }
  }

  /** The columns behind the code are English, French and Arabic; the last has names. */
  private static Stream<String> adjectives(String line) {
    return Arrays.stream(line.split("\\|", -1))
        .skip(1)
        .limit(3)
        .flatMap(cell -> Stream.of(cell.split(",")))
        .map(word -> NameFolding.fold(word.replace("=", "")))
        .filter(word -> !word.isEmpty());
  }

  /** Whether a word as written is one. */
  public boolean contains(String word) {
    String folded = NameFolding.fold(word);
    String bare = folded.startsWith(ARTICLE) ? folded.substring(ARTICLE.length()) : folded;
    return words.contains(bare)
        || (bare.endsWith("s") && words.contains(bare.substring(0, bare.length() - 1)))
        || ARABIC_ENDINGS.stream()
            .filter(bare::endsWith)
            .map(ending -> bare.substring(0, bare.length() - ending.length()))
            .anyMatch(words::contains);
  }
}
