package org.medina.text.name;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The commonest given names, which lie too near each other for a distance of sounds: Hassan and
 * Hussein, Salah and Saleh, Amr and Omar.
 */
final class GivenNames {
  /** The numbers of the lines that have a spelling. */
  private static final Map<String, Set<Integer>> LINES = read();

  private GivenNames() {}

  /** What the list says of two folded words. */
  enum Verdict {
    SAME,
    DIFFERENT,
    UNKNOWN
  }

  static Verdict compare(String one, String other) {
    Set<Integer> first = LINES.get(one);
    Set<Integer> second = LINES.get(other);
    if (first == null || second == null) {
      return Verdict.UNKNOWN;
    }
    return Collections.disjoint(first, second) ? Verdict.DIFFERENT : Verdict.SAME;
  }

  /** Whether a folded word is surely a given name, and another one than this. */
  static boolean isOther(String word, String name) {
    return compare(word, name) == Verdict.DIFFERENT;
  }

  private static Map<String, Set<Integer>> read() {
    Map<String, Set<Integer>> lines = new HashMap<>();
    try (InputStream stream = GivenNames.class.getResourceAsStream("given-names.txt")) {
      if (stream == null) {
        throw new IllegalStateException("given-names.txt is missing from the program");
      }
      var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
      List<String> all = reader.lines().filter(line -> !line.startsWith("#")).toList();
      for (int i = 0; i < all.size(); i++) {
        for (String spelling : all.get(i).split(" ")) {
          lines.computeIfAbsent(NameFolding.fold(spelling), unseen -> new HashSet<>()).add(i);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the given names", e);
    }
    return Map.copyOf(lines);
  }
}
