package org.medina.enrich.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.medina.enrich.lexicon.PlaceLists;
import org.medina.enrich.place.PlaceName.Kind;
import org.medina.model.Alias;
import org.medina.model.Country;
import org.medina.model.CountryNames;
import org.medina.model.EntityKind;
import org.medina.model.Registry;
import org.medina.model.RegistryEntity;
import org.medina.text.Folding;
import org.medina.text.phrase.PhraseMatcher;

/** All phrases that name a country: CLDR, the shipped lists, and the registry. */
final class PlaceNames {
  private static final List<String> LANGUAGES =
      List.of("en", "fr", "ar", "es", "de", "it", "pt", "tr", "fa");

  /** CLDR names that are common words or names in one of the languages. */
  private static final Set<String> LEFT_OUT =
      Set.of(
          "مالي",
          "بنين",
          "عمان",
          "congo",
          "الكونغو",
          "كنغو",
          "guernsey",
          "jersey",
          "جزیره من",
          "جزيره من",
          "عاليه",
          "island",
          "maurice",
          "mauricio",
          "granada",
          "dominique",
          "موريس",
          "مالت");

  /** Bodies that are called after one country and stand in another. */
  private static final Map<String, String> UNIVERSITIES =
      Map.of(
          "American University of Beirut", "LB",
          "Université américaine de Beyrouth", "LB",
          "الجامعة الأمريكية في بيروت", "LB",
          "الجامعة الأميركية في بيروت", "LB",
          "American University in Cairo", "EG",
          "الجامعة الأمريكية بالقاهرة", "EG",
          "الجامعة الأمريكية في القاهرة", "EG",
          "American University of Sharjah", "AE");

  private PlaceNames() {}

  static PhraseMatcher<PlaceName> matcher(Registry registry) {
    PhraseMatcher.Builder<PlaceName> phrases = new PhraseMatcher.Builder<>();
    PlaceLists.lines("no-countries")
        .forEach(phrase -> phrases.addLoosely(phrase, PlaceName.BLOCKED));
    UNIVERSITIES.forEach((name, code) -> phrases.addLoosely(name, new PlaceName(code, Kind.CITY)));
    addRegistry(registry, phrases);
    PlaceLists.lines("demonyms").forEach(line -> addCountry(line, phrases));
    addCldr(phrases);
    PlaceLists.towns().forEach(line -> addCities(line, phrases));
    return phrases.build();
  }

  private static void addRegistry(Registry registry, PhraseMatcher.Builder<PlaceName> phrases) {
    for (CountryNames names : registry.countries()) {
      String code = names.country().code();
      names.aliases().stream()
          .map(Alias::text)
          .forEach(name -> phrases.add(name, new PlaceName(code, Kind.COUNTRY)));
      for (Alias demonym : names.demonyms()) {
        boolean arabic = demonym.language().code().equals("ar");
        List<String> forms = arabic ? Demonyms.arabic(demonym.text()) : List.of(demonym.text());
        PlaceName value = new PlaceName(code, Kind.DEMONYM);
        boolean loose = arabic || demonym.language().code().equals("fr");
        for (String form : forms) {
          if (loose) {
            phrases.addLoosely(form, value);
          } else {
            phrases.add(form, value);
          }
        }
      }
    }
    for (RegistryEntity entity : registry.entities().values()) {
      Country country = entity.country();
      if (entity.kind() == EntityKind.CITY && country != null) {
        PlaceName city = new PlaceName(country.code(), Kind.CITY);
        entity
            .names()
            .filter(name -> !LEFT_OUT.contains(Folding.fold(name)))
            .forEach(name -> phrases.add(name, city));
      }
    }
  }

  private static void addCountry(String line, PhraseMatcher.Builder<PlaceName> phrases) {
    String[] fields = line.split("\\|", -1);
    PlaceName demonym = new PlaceName(fields[0], Kind.DEMONYM);
    PlaceName country = new PlaceName(fields[0], Kind.COUNTRY);
    split(fields[1]).forEach(word -> phrases.add(word, demonym));
    split(fields[2]).stream()
        .flatMap(word -> Demonyms.french(word).stream())
        .forEach(word -> phrases.addLoosely(word, demonym));
    split(fields[3]).stream()
        .flatMap(word -> Demonyms.arabic(word).stream())
        .forEach(word -> phrases.addLoosely(word, demonym));
    if (fields.length > 4) {
      split(fields[4]).forEach(name -> phrases.add(name, country));
    }
  }

  private static void addCldr(PhraseMatcher.Builder<PlaceName> phrases) {
    for (String code : Locale.getISOCountries()) {
      for (String language : LANGUAGES) {
        String name = Locale.of("", code).getDisplayCountry(Locale.of(language));
        if (!name.equals(code) && !LEFT_OUT.contains(Folding.fold(name))) {
          PlaceName country = new PlaceName(code, Kind.COUNTRY);
          phrases.add(name, country);
          phrases.add(written(name, language), country);
        }
      }
    }
  }

  /** CLDR shortens: the press writes "Saint Kitts and Nevis" for "St. Kitts & Nevis". */
  private static String written(String name, String language) {
    String and = language.equals("fr") ? " et " : " and ";
    return name.replace(" & ", and).replace("St. ", "Saint ").replace("St-", "Saint-");
  }

  private static void addCities(String line, PhraseMatcher.Builder<PlaceName> phrases) {
    String[] fields = line.split("\\|", -1);
    PlaceName city = new PlaceName(fields[0], Kind.CITY);
    for (int i = 1; i < fields.length; i++) {
      split(fields[i]).forEach(name -> phrases.add(name, city));
    }
  }

  private static List<String> split(String field) {
    List<String> words = new ArrayList<>();
    for (String word : field.split(",", -1)) {
      if (!word.isBlank() && !word.equals("-")) {
        words.add(word.strip());
      }
    }
    return words;
  }
}
