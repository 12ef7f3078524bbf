package org.medina.model;

/**
 * Another spelling under which the press writes an entity.
 *
 * @param text the spelling, as written
 * @param language the language of the texts it is found in
 * @param kind where the spelling comes from
 */
public record Alias(String text, Language language, AliasKind kind) {}
