package org.medina.train;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.medina.enrich.lexicon.Lexicons;
import org.medina.text.name.NameFolding;

/**
 * Makes the shipped list of towns by country.
 *
 * <p>Arguments: a table {@code COUNTRY<TAB>NAME<TAB>POPULATION<TAB>FEATURE} of GeoNames; the list
 * of cities that is kept by hand, whose names are left out; the file to write.
 *
 * <p>A name is taken when it means one country with little doubt: not when it is a word of everyday
 * language or part of people's names, nor when towns of another country have it too that are not
 * much smaller. Towns of the region count for ten times as many people, and may be smaller.
 */
public final class TownList {
  private static final Set<String> REGION =
      Set.of(
          "MA", "DZ", "TN", "LY", "MR", "EG", "SD", "LB", "SY", "JO", "PS", "IL", "IQ", "SA", "AE",
          "QA", "KW", "BH", "OM", "YE", "IR", "TR", "SO", "DJ", "EH");

  /** Whose towns the region's press names more often than others. */
  private static final Set<String> NEIGHBOURS =
      Set.of(
          "FR", "BE", "CH", "ES", "PT", "IT", "MT", "GR", "CY", "DE", "GB", "SN", "ML", "NE", "TD",
          "BF", "CI", "GN", "BJ", "TG", "CM", "GA", "CF", "CD", "CG", "NG", "ET", "ER", "SS", "KE",
          "UG", "AF", "PK", "AM", "AZ", "GE");

  private static final int REGION_LEAST = 5_000;
  private static final int NEIGHBOURS_LEAST = 60_000;
  private static final int WORLD_LEAST = 250_000;
  private static final int REGION_WEIGHT = 10;

  /** So many times as many people as in all other countries' towns of the name. */
  private static final double DOMINANT = 5;

  private static final int SHORTEST = 5;
  private static final int NAME_LEVEL = 2;
  private static final Pattern SEAT = Pattern.compile("PPLC|PPLA2?");
  private static final Pattern MARKS = Pattern.compile("[\\u02bb\\u02bc\\u2018`]");

  /** Two names in one, or a name with an explanation, are left out. */
  private static final Pattern PLAIN = Pattern.compile("[\\p{L}'’ -]+");

  private final Lexicons lexicons = Lexicons.shipped();
  private final Map<String, Map<String, Double>> countries = new HashMap<>();
  private final Map<String, String> written = new HashMap<>();
  private final Set<String> large = new HashSet<>();

  private TownList() {}

  /** Makes the list. */
  public static void main(String[] arguments) throws IOException {
    var list = new TownList();
    for (String line : Files.readAllLines(Path.of(arguments[0]), StandardCharsets.UTF_8)) {
      list.read(line.split("\t", -1));
    }
    list.write(known(Path.of(arguments[1])), Path.of(arguments[2]));
  }

  private static Set<String> known(Path cities) throws IOException {
    Set<String> known = new HashSet<>();
    for (String line : Files.readAllLines(cities, StandardCharsets.UTF_8)) {
      for (String name : line.split("[|,]")) {
        known.add(NameFolding.fold(name));
      }
    }
    return known;
  }

  private void read(String[] cells) {
    String country = cells[0];
    String name = MARKS.matcher(cells[1]).replaceAll("");
    double population = cells[2].isEmpty() ? 0 : Double.parseDouble(cells[2]);
    boolean near = REGION.contains(country);
    String folded = NameFolding.fold(name);
    countries
        .computeIfAbsent(folded, unseen -> new HashMap<>())
        .merge(country, (near ? REGION_WEIGHT : 1) * (population + 1_000), Double::sum);
    boolean seat = SEAT.matcher(cells[3]).matches();
    boolean quarter = cells[3].equals("PPLX");
    if (!quarter && (population >= least(country) || (near && seat))) {
      large.add(country + folded);
      written.putIfAbsent(country + folded, name);
    }
  }

  private static int least(String country) {
    if (REGION.contains(country)) {
      return REGION_LEAST;
    }
    return NEIGHBOURS.contains(country) ? NEIGHBOURS_LEAST : WORLD_LEAST;
  }

  private void write(Set<String> known, Path target) throws IOException {
    Map<String, Set<String>> lines = new TreeMap<>();
    countries.forEach(
        (folded, weights) -> {
          String country =
              weights.entrySet().stream()
                  .max(Comparator.comparingDouble(Map.Entry::getValue))
                  .orElseThrow()
                  .getKey();
          double all = weights.values().stream().mapToDouble(Double::doubleValue).sum();
          double own = weights.getOrDefault(country, 0.0);
          if (large.contains(country + folded)
              && own >= DOMINANT * (all - own)
              && !known.contains(folded)
              && isTelling(folded)) {
            lines
                .computeIfAbsent(country, unseen -> new TreeSet<>())
                .add(written.getOrDefault(country + folded, folded));
          }
        });
    List<String> out = new ArrayList<>();
    out.add("# Towns by country, made by org.medina.train.TownList from GeoNames (see NOTICE).");
    lines.forEach((country, names) -> out.add(country + "|" + String.join(",", names)));
    Files.write(target, out, StandardCharsets.UTF_8);
    System.out.println(lines.values().stream().mapToInt(Set::size).sum() + " towns");
  }

  /** Whether nothing but a town is likely to be called so. */
  private boolean isTelling(String folded) {
    String[] words = folded.split("[ -]");
    if (folded.length() < SHORTEST || !PLAIN.matcher(folded).matches()) {
      return false;
    }
    boolean word = false;
    boolean name = true;
    for (String part : words) {
      word |= words.length == 1 && lexicons.kinds().of(part) != 0;
      name &= part.length() < 3 || lexicons.names().level(part) >= NAME_LEVEL;
    }
    return !word && !name;
  }
}
