package org.medina.enrich.lexicon;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The lists of places that come with the program. */
public final class PlaceLists {
  private static final List<String> TOWNS = List.of("cities", "regions", "towns");

  private static final char COMMON = '~';

  /** What announces a town, a port or a region, in the languages of the columns. */
  private static final List<List<String>> KINDS =
      List.of(
          List.of("city of ", "town of ", "port of ", "province of ", "governor of ", "mayor of "),
          List.of(
              "ville de ",
              "commune de ",
              "port de ",
              "province de ",
              "région de ",
              "wilaya de ",
              "wali de ",
              "gouvernorat de ",
              "gouverneur de ",
              "maire de ",
              "préfecture de "),
          List.of(
              "مدينة ", "بلدة ", "محافظة ", "محافظ ", "ولاية ", "والي ", "بلدية ", "عمدة ",
              "منطقة ", "ميناء ", "مطار ", "قضاء ", "إقليم ", "جماعة "));

  /** The lines of all these lists, read once. */
  private static final List<String> LINES =
      TOWNS.stream().flatMap(list -> lines(list).stream()).toList();

  private PlaceLists() {}

  /**
   * The towns and regions of all countries, those named first that win where two share a name:
   * lines of a country's code and names, parted by bars and commas. A name that is a common word
   * too, marked with {@code ~} in the list, stands behind each word for a town or region.
   */
  public static Stream<String> towns() {
    return LINES.stream().map(PlaceLists::written);
  }

  /** The names that are marked as common words in the lists. */
  public static Stream<String> common() {
    return LINES.stream()
        .flatMap(line -> Stream.of(line.split("[|,]")))
        .filter(name -> name.indexOf(COMMON) == 0)
        .map(name -> name.substring(1));
  }

  private static String written(String line) {
    if (line.indexOf(COMMON) < 0) {
      return line;
    }
    String[] fields = line.split("\\|", -1);
    for (int i = 1; i < fields.length; i++) {
      List<String> kinds = KINDS.get(i - 1);
      fields[i] =
          Stream.of(fields[i].split(","))
              .flatMap(
                  name ->
                      name.indexOf(COMMON) == 0
                          ? kinds.stream().map(kind -> kind + name.substring(1))
                          : Stream.of(name))
              .collect(Collectors.joining(","));
    }
    return String.join("|", fields);
  }

  /** The platform's (CLDR's) names of all countries in English and in French. */
  public static Stream<String> lands() {
    return Stream.of(Locale.getISOCountries())
        .map(code -> Locale.of("", code))
        .flatMap(
            land ->
                Stream.of(
                    land.getDisplayCountry(Locale.ENGLISH), land.getDisplayCountry(Locale.FRENCH)));
  }

  /** Whether this Arabic word announces a town, a port or a region. */
  public static boolean isKind(String word) {
    return KINDS.getLast().contains(word + " ");
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
