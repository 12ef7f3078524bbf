package org.medina.enrich.lexicon;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.medina.text.name.NameFolding;

/** Names of towns and regions that have two words or more, which a tagger may take for people. */
public final class PlacePhrases {
  private final Set<String> folded;

  private PlacePhrases(Set<String> folded) {
    this.folded = folded;
  }

  /** Those of the lists that come with the program. */
  public static PlacePhrases shipped() {
    return new PlacePhrases(
        PlaceLists.towns()
            .flatMap(line -> Stream.of(line.split("[|,]")))
            .filter(name -> name.indexOf(' ') > 0)
            .map(NameFolding::fold)
            .collect(Collectors.toUnmodifiableSet()));
  }

  /** Whether a folded name is one of theirs. */
  public boolean contains(String name) {
    return folded.contains(name);
  }
}
