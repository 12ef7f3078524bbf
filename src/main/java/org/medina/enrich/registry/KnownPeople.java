package org.medina.enrich.registry;

import java.util.ArrayList;
import java.util.List;
import org.medina.model.EntityMention;
import org.medina.text.Folding;

/** Puts the registry's people and those found by other means together: one mention a person. */
public final class KnownPeople {
  private KnownPeople() {}

  /**
   * The registry's people first, then the others; another finder's span that holds or lies in a
   * name of the registry's people is the same person, and its role is kept.
   */
  public static List<EntityMention> merge(
      List<EntityMention> registered, List<EntityMention> found) {
    List<EntityMention> others = new ArrayList<>(found);
    List<EntityMention> merged = new ArrayList<>();
    for (EntityMention person : registered) {
      EntityMention richest = person;
      for (EntityMention other : found) {
        if (isSame(person.name(), other.name())) {
          others.remove(other);
          richest = withRoleOf(richest, other);
        }
      }
      merged.add(richest);
    }
    merged.addAll(others);
    return merged;
  }

  private static boolean isSame(String one, String other) {
    String first = Folding.fold(one);
    String second = Folding.fold(other);
    return first.contains(second) || second.contains(first);
  }

  private static EntityMention withRoleOf(EntityMention person, EntityMention other) {
    if (person.role() != null || other.role() == null) {
      return person;
    }
    return new EntityMention(
        person.id(),
        person.kind(),
        person.name(),
        Math.max(person.count(), other.count()),
        other.role(),
        other.side(),
        other.evidence());
  }
}
