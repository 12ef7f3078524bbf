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

  /** Consonants that one spelling may have and the other not. */
  private static final int MOST_STRANGE = 2;

  /**
   * A name with the tokens it is compared by.
   *
   * @param key its {@link ConsonantKey}
   * @param consonants those of its key, a bit each
   */
  private record Known(String name, List<NameToken> tokens, String key, int consonants) {
    static Known of(String name) {
      List<NameToken> tokens = NameTokens.of(name);
      String key = ConsonantKey.of(tokens);
      int consonants = 0;
      for (char sound : key.toCharArray()) {
        consonants |= sound == ' ' ? 0 : 1 << (sound & 31);
      }
      return new Known(name, tokens, key, consonants);
    }

    /** The words of the key, by which candidates are found. */
    String[] words() {
      return key.split(" ");
    }

    /** Whether it is worth a comparison: the consonants of the shorter name are in the longer. */
    boolean mayBe(Known other) {
      return lacks(other) <= MOST_STRANGE && other.lacks(this) <= MOST_STRANGE;
    }

    private int lacks(Known other) {
      return other.tokens.size() <= tokens.size()
          ? Integer.bitCount(other.consonants & ~consonants)
          : 0;
    }

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
      Known known = Known.of(name);
      if (known.tokens.size() > 1) {
        for (String word : known.words()) {
          byWord.computeIfAbsent(word, unseen -> new LinkedHashSet<>()).add(known);
        }
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
    Known asked = Known.of(name);
    if (asked.tokens.size() < 2) {
      return List.of();
    }
    Set<Known> candidates = new LinkedHashSet<>();
    for (String word : asked.words()) {
      candidates.addAll(byWord.getOrDefault(word, Set.of()));
    }
    List<Spelling> found = new ArrayList<>();
    candidates.removeIf(candidate -> !candidate.mayBe(asked));
    for (Known candidate : candidates) {
      NameComparison comparison = NameMatcher.compare(asked.tokens, candidate.tokens);
      if (comparison.mayBeSame() && !candidate.name.equals(name)) {
        found.add(new Spelling(candidate.name, comparison.score()));
      }
    }
    found.sort(Comparator.comparingDouble(Spelling::score).reversed());
    return found;
  }
}
