package org.medina.app.enrich;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Counts found values against right ones, text by text, and remembers where they differ. */
final class Tally {
  private final List<String> faults = new ArrayList<>();
  private int right;
  private int found;
  private int wanted;

  void add(String text, Set<String> foundValues, Set<String> rightValues) {
    found += foundValues.size();
    wanted += rightValues.size();
    Set<String> common = new TreeSet<>(foundValues);
    common.retainAll(rightValues);
    right += common.size();
    if (!foundValues.equals(rightValues)) {
      faults.add(text + " expected " + rightValues + " found " + foundValues);
    }
  }

  double f1() {
    return found + wanted == 0 ? 1 : 2.0 * right / (found + wanted);
  }

  List<String> faults() {
    return faults;
  }

  @Override
  public String toString() {
    return "F1 %.3f (%d right of %d found and %d wanted)".formatted(f1(), right, found, wanted);
  }
}
