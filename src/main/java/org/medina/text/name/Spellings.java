package org.medina.text.name;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Names of a collection among which the other spellings of a name are found: Galalo, Rhlalou,
 * غلالو. Suggests and never merges; names of one word are left out, as they prove nothing.
 *
 * <p>Candidates share the {@link ConsonantKey} of a word; {@link NameMatcher} judges them.
 */
public final class Spellings {
  private final Map<String, Set<String>> byWord = new HashMap<>();

  /** The names to look among, as they are written. */
  public Spellings(Collection<String> names) {
    for (String name : names) {
      if (hasTwoWords(name)) {
        words(name)
            .forEach(
                word -> byWord.computeIfAbsent(word, unseen -> new LinkedHashSet<>()).add(name));
      }
    }
  }

  /**
   * Another spelling.
   *
   * @param name the name as it is written
   * @param score 1 for names that sound alike throughout, 0.5 where they may just be the same
   */
  public record Spelling(String name, double score) {}

  /** The names that may be other spellings of this one, best first; not the name itself. */
  public List<Spelling> of(String name) {
    if (!hasTwoWords(name)) {
      return List.of();
    }
    Set<String> candidates = new LinkedHashSet<>();
    words(name).forEach(word -> candidates.addAll(byWord.getOrDefault(word, Set.of())));
    List<Spelling> found = new ArrayList<>();
    for (String candidate : candidates) {
      NameComparison comparison = NameMatcher.compare(name, candidate);
      if (comparison.mayBeSame() && !candidate.equals(name)) {
        found.add(new Spelling(candidate, comparison.score()));
      }
    }
    found.sort(Comparator.comparingDouble(Spelling::score).reversed());
    return found;
  }

  private static List<String> words(String name) {
    return List.of(ConsonantKey.of(name).split(" "));
  }

  private static boolean hasTwoWords(String name) {
    return NameTokens.of(name).size() > 1;
  }
}
