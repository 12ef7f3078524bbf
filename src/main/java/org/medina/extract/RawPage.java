package org.medina.extract;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A page as it came from the wire or from a file.
 *
 * @param url address of the page, after redirects
 * @param body the bytes, already decompressed
 * @param contentType the Content-Type header, or null
 * @param fetchedAt when it was fetched; relative dates such as "3 hours ago" count from here
 */
public record RawPage(
    String url, byte[] body, @Nullable String contentType, @Nullable Instant fetchedAt) {}
