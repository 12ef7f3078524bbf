package org.medina.extract.date;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a page before its dates are read.
 *
 * @param language ISO code of the page's language, or an empty string
 * @param monthFirst whether 03/04 is the fourth of March
 * @param fetchedAt when the page was fetched, or null; relative dates need it
 */
public record DateHints(String language, boolean monthFirst, @Nullable Instant fetchedAt) {}
