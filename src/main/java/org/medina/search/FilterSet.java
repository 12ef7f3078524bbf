package org.medina.search;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What narrows a search: OR within a facet, AND between facets.
 *
 * @param values chosen values by facet; no empty lists
 * @param allPeople whether a story must name all chosen people instead of any
 * @param from first day of publication, or null
 * @param to last day of publication, or null
 * @param undated whether only undated stories are wanted
 */
public record FilterSet(
    Map<Facet, List<String>> values,
    boolean allPeople,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    boolean undated) {
  /** No filter. */
  public static final FilterSet NONE = new FilterSet(Map.of(), false, null, null, false);

  public FilterSet {
    EnumMap<Facet, List<String>> copy = new EnumMap<>(Facet.class);
    values.forEach(
        (facet, chosen) -> {
          if (!chosen.isEmpty()) {
            copy.put(facet, List.copyOf(chosen));
          }
        });
    values = Collections.unmodifiableMap(copy);
  }

  /** The chosen values of a facet, possibly none. */
  public List<String> chosen(Facet facet) {
    return values.getOrDefault(facet, List.of());
  }

  /** The same filters with these values chosen in a facet. */
  public FilterSet choosing(Facet facet, List<String> chosen) {
    Map<Facet, List<String>> other = new EnumMap<>(Facet.class);
    other.putAll(values);
    other.put(facet, chosen);
    return new FilterSet(other, allPeople, from, to, undated);
  }

  /** The same filters with other dates. */
  public FilterSet dated(@Nullable LocalDate first, @Nullable LocalDate last, boolean without) {
    return new FilterSet(values, allPeople, first, last, without);
  }
}
