package org.medina.enrich.group;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Keys under which stories that may belong together are found again.
 *
 * <p>Copies: MinHash (Broder 1997) with 20 bands of 3 rows, so two texts that share half of their
 * shingles meet in 93 cases of 100 and two that share seven tenths in all but one of a thousand.
 * Events: the day, a place and an entity.
 */
final class Bands {
  private static final int BANDS = 20;
  private static final int ROWS = 3;

  private static final String COPY = "c";

  private Bands() {}

  static boolean isOfCopies(String band) {
    return band.startsWith(COPY);
  }

  /** Keys that copies of a text share. */
  static List<String> ofCopies(Shingles shingles) {
    List<String> bands = new ArrayList<>();
    if (shingles.size() == 0) {
      return bands;
    }
    for (int band = 0; band < BANDS; band++) {
      long key = band;
      for (int row = 0; row < ROWS; row++) {
        long seed = Shingles.mix(band * ROWS + row);
        long least = shingles.stream().map(hash -> Shingles.mix(hash ^ seed)).min().orElseThrow();
        key = Shingles.mix(key ^ least);
      }
      bands.add(COPY + band + "-" + Long.toHexString(key));
    }
    return bands;
  }

  /** Keys that an event is kept under. */
  static List<String> ofEvent(Optional<EventCard> card) {
    return card.map(known -> ofEvent(known, known.day())).orElse(List.of());
  }

  /** Keys of events a day earlier, on the same day, or a day later. */
  static List<String> aroundEvent(Optional<EventCard> card) {
    List<String> bands = new ArrayList<>();
    card.ifPresent(
        known -> {
          for (int days = -1; days <= 1; days++) {
            bands.addAll(ofEvent(known, known.day().plusDays(days)));
          }
        });
    return bands;
  }

  private static List<String> ofEvent(EventCard card, LocalDate day) {
    List<String> bands = new ArrayList<>();
    for (String place : card.places()) {
      for (String entity : card.entities()) {
        bands.add("e" + day + "-" + place + "-" + entity);
      }
    }
    return bands;
  }
}
