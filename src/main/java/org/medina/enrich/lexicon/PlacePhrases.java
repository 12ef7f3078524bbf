package org.medina.enrich.lexicon;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.medina.text.name.NameFolding;

/**
 * Names of towns, regions and lands that have two words or more, and what their people are called,
 * which a tagger may take for persons.
 */
public final class PlacePhrases {
  /** Parts of the world that no list of towns or lands has. */
  private static final Set<String> PARTS =
      Set.of(
          "latin america",
          "north america",
          "south america",
          "central america",
          "saharan africa",
          "sub-saharan africa",
          "amerique latine",
          "amerique centrale",
          "afrique subsaharienne");

  private final Set<String> folded;

  private PlacePhrases(Set<String> folded) {
    this.folded = folded;
  }

  /**
   * Those of the lists that come with the program, of the platform (CLDR) and of the given ones.
   */
  public static PlacePhrases with(Stream<String> more) {
    Stream<String> towns = PlaceLists.towns().flatMap(line -> Stream.of(line.split("[|,]")));
    return new PlacePhrases(
        Stream.of(towns, PlaceLists.lands(), Nationalities.shipped().stream(), PARTS.stream(), more)
            .flatMap(names -> names)
            .map(PlacePhrases::key)
            .filter(name -> name.indexOf(' ') > 0)
            .collect(Collectors.toUnmodifiableSet()));
  }

  private static String key(String name) {
    return NameFolding.fold(name).replace('-', ' ');
  }

  /** Whether a name, as written, is one of theirs, also of more than one: "Costa Ricans". */
  public boolean contains(String name) {
    String key = key(name);
    return folded.contains(key)
        || (key.endsWith("s") && folded.contains(key.substring(0, key.length() - 1)))
        || (key.endsWith("n") && folded.contains(key.substring(0, key.length() - 1)));
  }
}
