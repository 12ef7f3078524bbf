package org.medina.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An office that a person of the registry holds or held.
 *
 * @param title what the office is called, in the languages known
 * @param organisation registry id of the body or city, if it is known
 * @param from first day in office, if known
 * @param to last day in office, or null while it lasts or when unknown
 */
public record Role(
    Labels title,
    @Nullable String organisation,
    @Nullable LocalDate from,
    @Nullable LocalDate to) {}
