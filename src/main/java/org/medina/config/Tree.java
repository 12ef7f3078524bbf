package org.medina.config;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** YAML as it was read, each part with the place it stands at. */
sealed interface Tree {
  Place place();

  /**
   * A single value.
   *
   * @param text as it was written
   * @param value as YAML understands it: String, Long, Double, Boolean or null
   */
  record Scalar(Place place, String text, @Nullable Object value) implements Tree {}

  /** A list. */
  record Items(Place place, List<Tree> items) implements Tree {}

  /** A mapping; its keys are unique and in the order of the file. */
  record Section(Place place, Map<String, Tree> entries) implements Tree {
    /** The entry under a key, unless it is absent or null. */
    Optional<Tree> find(String key) {
      Tree entry = entries.get(key);
      return entry instanceof Scalar(_, _, var value) && value == null
          ? Optional.empty()
          : Optional.ofNullable(entry);
    }

    /** The mapping under a key; empty when it is absent or something else. */
    Section section(String key) {
      return find(key).orElse(null) instanceof Section section
          ? section
          : new Section(place.entry(key, place.line()), Map.of());
    }

    /** The items of the list under a key; a single value counts as a list of one. */
    List<Tree> items(String key) {
      return switch (find(key).orElse(null)) {
        case null -> List.of();
        case Items list -> list.items();
        case Scalar scalar -> List.of(scalar);
        case Section section -> List.of(section);
      };
    }

    /** Where a key stands, or would stand. */
    Place placeOf(String key) {
      Tree entry = entries.get(key);
      return entry == null ? place.entry(key, place.line()) : entry.place();
    }
  }
}
