package org.medina.model;

import org.jspecify.annotations.Nullable;

/**
 * An entity found in one story.
 *
 * @param id the facet value: the registry id, or {@code ~} and the name for a name the registry
 *     does not know
 * @param kind what it is
 * @param name the fullest form of the name in the story
 * @param count how often the story mentions it
 * @param role the office the story gives a person, such as "Mayor of Rabat", or null
 * @param side registry id or country code of whom the person stands for, or null
 * @param evidence the sentence that names it (for people with a role: that gives the role)
 */
public record EntityMention(
    String id,
    EntityKind kind,
    String name,
    int count,
    @Nullable String role,
    @Nullable String side,
    @Nullable String evidence) {
  /** The mark in front of the id of a name that the registry does not know. */
  public static final String UNREGISTERED = "~";

  /** The same mention counted under another facet value. */
  public EntityMention withId(String other) {
    return new EntityMention(other, kind, name, count, role, side, evidence);
  }

  /** The same mention, made so often. */
  public EntityMention withCount(int other) {
    return new EntityMention(id, kind, name, other, role, side, evidence);
  }

  /** Whether the registry knows the entity. */
  public boolean isRegistered() {
    return !id.startsWith(UNREGISTERED);
  }
}
