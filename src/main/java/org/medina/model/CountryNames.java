package org.medina.model;

import java.util.List;

/**
 * What the registry adds to the country names of the Java platform.
 *
 * @param country the country
 * @param aliases further names: short and official forms, old names, in any language
 * @param demonyms words for its people and adjectives for its things, such as {@code Moroccan},
 *     {@code marocaine}, {@code مغربي}
 */
public record CountryNames(Country country, List<Alias> aliases, List<Alias> demonyms) {
  public CountryNames {
    aliases = List.copyOf(aliases);
    demonyms = List.copyOf(demonyms);
  }
}
