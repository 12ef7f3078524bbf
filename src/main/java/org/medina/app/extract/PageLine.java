package org.medina.app.extract;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.medina.extract.RawPage;

/**
 * One line of input: where a page's markup is and what is known of it.
 *
 * @param fields the line's fields
 */
record PageLine(JsonNode fields) {
  /** The page; its markup comes from a file, or from the line itself. */
  RawPage page() throws IOException {
    String url = text("url") == null ? "" : text("url");
    String file = text("html_file");
    String html = text("html");
    if (file == null && html != null && html.indexOf('<') < 0) {
      file = html;
    }
    if (file != null) {
      return new RawPage(url, PageFiles.read(Path.of(file)), contentType(), fetchedAt());
    }
    if (html == null) {
      throw new IOException("the line names no html_file");
    }
    return new RawPage(
        url, html.getBytes(StandardCharsets.UTF_8), "text/html; charset=utf-8", fetchedAt());
  }

  private @Nullable String contentType() {
    String type = text("content_type");
    String charset = text("charset");
    return type != null ? type : charset == null ? null : "text/html; charset=" + charset;
  }

  private @Nullable Instant fetchedAt() {
    String moment = text("fetched_at");
    if (moment == null) {
      return null;
    }
    try {
      return OffsetDateTime.parse(moment).toInstant();
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  private @Nullable String text(String field) {
    JsonNode value = fields.get(field);
    return value == null || !value.isTextual() || value.asText().isBlank() ? null : value.asText();
  }
}
