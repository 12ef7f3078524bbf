package org.medina.text.analysis;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.medina.text.Folding;

/** Lists of words beside this class: a word a line, comments behind {@code #}. */
final class WordList {
  private WordList() {}

  /** The words of a list, folded. */
  static List<String> read(String file) {
    try (InputStream in = Objects.requireNonNull(WordList.class.getResourceAsStream(file))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .map(line -> Folding.fold(line.strip()))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the word list " + file, e);
    }
  }
}
