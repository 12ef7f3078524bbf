package org.medina.enrich.lexicon;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The lists of places that come with the program. */
public final class PlaceLists {
  private static final List<String> TOWNS = List.of("cities", "regions", "towns");

  private PlaceLists() {}

  /**
   * The towns and regions of all countries, those named first that win where two share a name:
   * lines of a country's code and names, parted by bars and commas.
   */
  public static Stream<String> towns() {
    return TOWNS.stream().flatMap(list -> lines(list).stream());
  }

  /** The lines of the list of this name, without comments and empty ones. */
  public static List<String> lines(String list) {
    String resource = "/org/medina/enrich/place/" + list + ".txt";
    try (InputStream in =
        Objects.requireNonNull(PlaceLists.class.getResourceAsStream(resource), resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the list of places " + resource, e);
    }
  }
}
