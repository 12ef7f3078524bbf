package org.medina.index;

import java.time.Instant;
import org.medina.model.Registry;

/**
 * The names that Medina knew from some moment on.
 *
 * @param registry the names; no offices of people, and countries only since they are kept
 * @param since from when on
 */
public record PastRegistry(Registry registry, Instant since) {}
