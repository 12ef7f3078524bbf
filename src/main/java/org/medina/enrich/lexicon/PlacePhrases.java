package org.medina.enrich.lexicon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.medina.text.name.NameFolding;

/** Names of towns and regions that have two words or more, which a tagger may take for people. */
public final class PlacePhrases {
  private static final List<String> LISTS = List.of("cities", "regions", "towns");

  private final Set<String> folded;

  private PlacePhrases(Set<String> folded) {
    this.folded = folded;
  }

  /** Those of the lists that come with the program. */
  public static PlacePhrases shipped() {
    return new PlacePhrases(
        LISTS.stream()
            .flatMap(PlacePhrases::lines)
            .filter(line -> !line.startsWith("#"))
            .flatMap(line -> Stream.of(line.split("[|,]")))
            .filter(name -> name.indexOf(' ') > 0)
            .map(NameFolding::fold)
            .collect(Collectors.toUnmodifiableSet()));
  }

  private static Stream<String> lines(String list) {
    String resource = "/org/medina/enrich/place/" + list + ".txt";
    try (InputStream in =
            Objects.requireNonNull(PlacePhrases.class.getResourceAsStream(resource), resource);
        var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader.lines().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the place names of " + resource, e);
    }
  }

  /** Whether a folded name is one of theirs. */
  public boolean contains(String name) {
    return folded.contains(name);
  }
}
