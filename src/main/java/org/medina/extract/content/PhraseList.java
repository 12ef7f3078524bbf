package org.medina.extract.content;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Phrases in many languages, one a line of a resource, found by their first letter. */
final class PhraseList {
  private final List<String> phrases;
  private final Map<Character, List<String>> byFirst = new HashMap<>();

  private PhraseList(List<String> phrases) {
    this.phrases = phrases;
    for (String phrase : phrases) {
      byFirst.merge(phrase.charAt(0), List.of(phrase), PhraseList::joined);
    }
  }

  private static List<String> joined(List<String> a, List<String> b) {
    return Stream.concat(a.stream(), b.stream()).toList();
  }

  /** Reads a list from the class path; lines that begin with # are remarks. */
  static PhraseList read(String resource) {
    try (InputStream in = PhraseList.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("the phrases " + resource + " are not on the class path");
      }
      var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      return new PhraseList(
          reader
              .lines()
              .filter(line -> !line.isBlank() && line.charAt(0) != '#')
              .map(PhraseText::fold)
              .distinct()
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether any phrase begins with a letter. */
  boolean mayBegin(char first) {
    return byFirst.containsKey(first);
  }

  /** The phrases that a text begins with. */
  List<String> beginning(String text) {
    if (text.isEmpty()) {
      return List.of();
    }
    return byFirst.getOrDefault(text.charAt(0), List.of()).stream()
        .filter(text::startsWith)
        .toList();
  }

  /** A phrase that stands anywhere in a text. */
  Optional<String> in(String text) {
    return phrases.stream().filter(text::contains).findFirst();
  }
}
