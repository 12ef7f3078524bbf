package org.medina.enrich.place;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.medina.model.Country;
import org.medina.model.EntityKind;
import org.medina.model.Registry;
import org.medina.text.analysis.Term;
import org.medina.text.phrase.PhraseMatcher;

/**
 * What a change of the registry means to the names of places: everything that {@link
 * CountryRecognizer} learns from the registry are the phrases that it finds. Thread-safe.
 */
public final class PlaceChange {
  /** Nothing, when both registries give the same phrases. */
  private final @Nullable Matchers matchers;

  private record Matchers(PhraseMatcher<PlaceName> before, PhraseMatcher<PlaceName> now) {}

  /** What {@link PlaceNames} takes from an entity. */
  private record City(@Nullable Country country, List<String> names) {}

  /** The change from one registry to another. */
  public PlaceChange(Registry before, Registry now) {
    boolean isSame =
        before.countries().equals(now.countries()) && cities(before).equals(cities(now));
    this.matchers =
        isSame ? null : new Matchers(PlaceNames.matcher(before), PlaceNames.matcher(now));
  }

  private static List<City> cities(Registry registry) {
    return registry.entities().values().stream()
        .filter(entity -> entity.kind() == EntityKind.CITY)
        .map(city -> new City(city.country(), city.names().toList()))
        .toList();
  }

  /** Whether other places are found in a text. */
  public boolean touches(String text, List<Term> terms) {
    return matchers != null
        && !Objects.equals(matchers.before().find(text, terms), matchers.now().find(text, terms));
  }
}
