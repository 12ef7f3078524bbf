package org.medina.text.analysis;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.medina.text.Folding;

/** Arabic words as they stand without a prefix, folded: they tell a prefix from a first letter. */
final class ArabicWords {
  /** The words that come with Medina; see NOTICE for their origin. */
  static final ArabicWords SHIPPED = read("arabic-words.txt", "arabic-names.txt");

  private static final List<String> ENDINGS =
      List.of("هما", "ها", "هم", "هن", "نا", "كم", "ات", "ون", "ين", "ان", "يه", "ه", "ي", "ا");
  private static final int SHORTEST = 3;

  private final Set<String> words;

  private ArabicWords(Set<String> words) {
    this.words = Set.copyOf(words);
  }

  private static ArabicWords read(String... files) {
    Set<String> words = new HashSet<>();
    for (String file : files) {
      try (InputStream in = Objects.requireNonNull(ArabicWords.class.getResourceAsStream(file));
          BufferedReader lines =
              new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
        lines
            .lines()
            .filter(line -> !line.startsWith("#") && !line.isBlank())
            .forEach(line -> words.add(Folding.fold(line.strip())));
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read the word list " + file, e);
      }
    }
    return new ArabicWords(words);
  }

  /** Whether this is a word, just as it is written. */
  boolean contains(String folded) {
    return words.contains(folded);
  }

  /** Whether this is a word, perhaps with a common ending or a pronoun. */
  boolean knows(String folded) {
    if (words.contains(folded)) {
      return true;
    }
    for (String ending : ENDINGS) {
      int length = folded.length() - ending.length();
      if (length >= SHORTEST && folded.endsWith(ending)) {
        String rest = folded.substring(0, length);
        // Before a pronoun and the plural ending, the feminine ه is a ت or has gone.
        if (words.contains(rest)
            || words.contains(rest + "ه")
            || (rest.endsWith("ت") && words.contains(rest.substring(0, length - 1) + "ه"))) {
          return true;
        }
      }
    }
    return false;
  }
}
