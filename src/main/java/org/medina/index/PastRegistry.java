package org.medina.index;

import java.time.Instant;
import org.medina.model.Registry;

/**
 * The names that Medina knew from some moment on.
 *
 * @param registry the names and no more: neither offices nor countries
 * @param since from when on
 */
public record PastRegistry(Registry registry, Instant since) {}
