package org.medina.web.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.medina.search.FacetValue;
import org.medina.web.picture.RegionMap;

/**
 * The map of the region, each country a link.
 *
 * @param land the land around
 * @param places the countries
 */
record MapView(String land, List<Place> places) {
  private static final RegionMap MAP = RegionMap.read();

  /** A country with its link. */
  record Place(RegionMap.Place shape, String href, String label) {}

  static MapView of(List<FacetValue> countries) {
    Map<String, Long> counts = new HashMap<>();
    Map<String, String> labels = new HashMap<>();
    for (FacetValue value : countries) {
      counts.put(value.id(), value.count());
      labels.put(value.id(), value.label());
    }
    List<Place> places =
        MAP.shaded(counts).stream()
            .map(
                shape ->
                    new Place(
                        shape,
                        Addresses.country(shape.code()),
                        labels.getOrDefault(shape.code(), shape.code())))
            .toList();
    return new MapView(MAP.land(), places);
  }
}
