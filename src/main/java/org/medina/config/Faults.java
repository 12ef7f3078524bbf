package org.medina.config;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gathers faults while the configuration is read; a place keeps its first fault only. */
final class Faults {
  private record Spot(String file, String key) {}

  private final Map<Spot, Fault> found = new LinkedHashMap<>();

  void add(Place place, String message) {
    found.putIfAbsent(
        new Spot(place.file(), place.key()),
        new Fault(place.file(), place.line(), place.key(), message));
  }

  /** What was found, by file and line. */
  List<Fault> sorted() {
    return found.values().stream()
        .sorted(Comparator.comparing(Fault::file).thenComparingInt(Fault::line))
        .toList();
  }
}
