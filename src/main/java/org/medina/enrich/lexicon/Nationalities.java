package org.medina.enrich.lexicon;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.medina.text.name.NameFolding;

/** Adjectives and words for the people of a country, in the three languages, in all their forms. */
public final class Nationalities {
  private static final String ARTICLE = "ال";
  private static final List<String> ARABIC_ENDINGS = List.of("ه", "ون", "ين", "ات", "ان", "تان");

  private final Set<String> words;

  private Nationalities(Set<String> words) {
    this.words = words;
  }

  /** The nationalities that come with the program. */
  public static Nationalities shipped() {
    return new Nationalities(
        PlaceLists.lines("demonyms").stream()
            .flatMap(Nationalities::adjectives)
            .collect(Collectors.toUnmodifiableSet()));
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

  /** All of them, folded. */
  Stream<String> stream() {
    return words.stream();
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
