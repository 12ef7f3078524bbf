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
  private final Map<String, Set<Known>> byWord = new HashMap<>();

  /** A name with the tokens it is compared by. */
  private record Known(String name, List<NameToken> tokens) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Known known && name.equals(known.name);
    }

    @Override
    public int hashCode() {
      return name.hashCode();
    }
  }

  /** The names to look among, as they are written. */
  public Spellings(Collection<String> names) {
    for (String name : names) {
      List<NameToken> tokens = NameTokens.of(name);
      if (tokens.size() > 1) {
        Known known = new Known(name, tokens);
        words(name)
            .forEach(
                word -> byWord.computeIfAbsent(word, unseen -> new LinkedHashSet<>()).add(known));
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
    List<NameToken> tokens = NameTokens.of(name);
    if (tokens.size() < 2) {
      return List.of();
    }
    Set<Known> candidates = new LinkedHashSet<>();
    words(name).forEach(word -> candidates.addAll(byWord.getOrDefault(word, Set.of())));
    List<Spelling> found = new ArrayList<>();
    for (Known candidate : candidates) {
      NameComparison comparison = NameMatcher.compare(tokens, candidate.tokens);
      if (comparison.mayBeSame() && !candidate.name.equals(name)) {
        found.add(new Spelling(candidate.name, comparison.score()));
      }
    }
    found.sort(Comparator.comparingDouble(Spelling::score).reversed());
    return found;
  }

  private static List<String> words(String name) {
    return List.of(ConsonantKey.of(name).split(" "));
  }
}
