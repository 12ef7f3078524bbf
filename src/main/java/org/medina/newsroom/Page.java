package org.medina.newsroom;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * A page, ready to be sent.
 *
 * @param contentType the Content-Type header
 * @param body the bytes
 * @param etag the ETag header, from the bytes
 * @param lastModified the Last-Modified header
 */
record Page(String contentType, byte[] body, String etag, String lastModified) {
  /** When pages without a date of their own were put on the server. */
  private static final ZonedDateTime PUT_UP =
      ZonedDateTime.of(2025, 10, 1, 6, 0, 0, 0, ZoneOffset.UTC);

  static Page text(String contentType, String body) {
    return of(contentType, body.getBytes(StandardCharsets.UTF_8), null);
  }

  static Page of(String contentType, byte[] body, @Nullable ZonedDateTime changed) {
    ZonedDateTime time = (changed == null ? PUT_UP : changed).withZoneSameInstant(ZoneOffset.UTC);
    return new Page(
        contentType, body, etag(body), DateTimeFormatter.RFC_1123_DATE_TIME.format(time));
  }

  private static String etag(byte[] body) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(body);
      return '"' + HexFormat.of().formatHex(hash, 0, 8) + '"';
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
