package org.medina.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads typed values out of a {@link Tree}. What has the wrong shape is passed over here: the
 * schema has reported it.
 */
final class Values {
  private final Faults faults;

  Values(Faults faults) {
    this.faults = faults;
  }

  Optional<String> text(Tree.Section section, String key) {
    return read(section, key, Function.identity());
  }

  /** The value under a key; a fault when the format refuses it. */
  <T> Optional<T> read(Tree.Section section, String key, Function<String, T> format) {
    return section.find(key).flatMap(tree -> read(tree, format));
  }

  /** A single value; a fault when the format refuses it. */
  <T> Optional<T> read(Tree tree, Function<String, T> format) {
    if (!(tree instanceof Tree.Scalar(Place place, String text, _)) || text.isBlank()) {
      return Optional.empty();
    }
    try {
      return Optional.of(format.apply(text));
    } catch (IllegalArgumentException e) {
      faults.add(place, String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  /** The values of a list that can be read; a single value counts as a list of one. */
  <T> List<T> list(Tree.Section section, String key, Function<String, T> format) {
    List<T> values = new ArrayList<>();
    section.items(key).forEach(item -> read(item, format).ifPresent(values::add));
    return values;
  }

  int number(Tree.Section section, String key, int fallback) {
    return section.find(key).orElse(null) instanceof Tree.Scalar(_, _, Long number)
            && Math.abs(number) <= Integer.MAX_VALUE
        ? number.intValue()
        : fallback;
  }

  boolean truth(Tree.Section section, String key, boolean fallback) {
    return section.find(key).orElse(null) instanceof Tree.Scalar(_, _, Boolean truth)
        ? truth
        : fallback;
  }

  /** A fault when a key that another one needs is missing. */
  void require(Tree.Section section, String key, String remedy) {
    if (section.find(key).isEmpty()) {
      faults.add(section.placeOf(key), "the key is missing; " + remedy);
    }
  }

  void fault(Place place, String message) {
    faults.add(place, message);
  }
}
