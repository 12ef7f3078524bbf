package org.medina.text.name;

import java.util.ArrayList;
import java.util.List;

/**
 * A word of a name.
 *
 * @param word its folded spelling
 * @param readings its {@link Phonemes}, the likeliest first, then other ways of reading it; a
 *     regnal number is {@code #} and the number
 */
record NameToken(String word, List<String> readings) {
  NameToken {
    readings = List.copyOf(readings);
  }

  /** The likeliest reading. */
  String sounds() {
    return readings.getFirst();
  }

  boolean isNumber() {
    return sounds().startsWith("#");
  }

  double weight() {
    return isNumber() ? 2 : SoundDistance.weight(sounds());
  }

  NameToken joinedTo(NameToken next) {
    List<String> joined = new ArrayList<>();
    for (String reading : readings) {
      for (String behind : next.readings) {
        joined.add(reading + behind);
        if (!reading.isEmpty() && !behind.isEmpty() && reading.endsWith(behind.substring(0, 1))) {
          joined.add(reading + behind.substring(1));
        }
      }
    }
    return new NameToken(word + next.word, joined);
  }
}
