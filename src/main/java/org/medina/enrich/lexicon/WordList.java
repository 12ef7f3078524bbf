package org.medina.enrich.lexicon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.medina.text.name.NameFolding;

/**
 * A set of folded words, read from a resource with words parted by white space, commas or bars, and
 * comments behind {@code #}.
 *
 * @param words the folded words
 */
public record WordList(Set<String> words) {
  public WordList {
    words = Set.copyOf(words);
  }

  /** Reads the list of this name, such as {@code titles.en}. */
  public static WordList read(String name) {
    try (InputStream stream = WordList.class.getResourceAsStream(name + ".txt")) {
      if (stream == null) {
        throw new IllegalArgumentException("no word list " + name);
      }
      var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
      return new WordList(
          reader
              .lines()
              .map(line -> line.replaceFirst("#.*", ""))
              .flatMap(line -> Stream.of(line.trim().split("[\\s|,]+")))
              .filter(word -> !word.isEmpty())
              .map(NameFolding::fold)
              .collect(Collectors.toSet()));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the word list " + name, e);
    }
  }

  /** Whether the list has this folded word. */
  public boolean contains(String folded) {
    return words.contains(folded);
  }
}
