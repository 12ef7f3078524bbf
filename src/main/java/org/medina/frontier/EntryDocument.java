package org.medina.frontier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.medina.crawl.FetchedPage.Hint;
import org.medina.crawl.FrontierEntry;
import org.medina.crawl.FrontierEntry.Kind;
import org.medina.crawl.FrontierEntry.Status;
import org.medina.crawl.FrontierEntry.Visit;
import org.medina.model.StoryDate;

/** A frontier entry as a document, and back. */
final class EntryDocument {
  private EntryDocument() {}

  static ObjectNode write(FrontierEntry entry) {
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    Visit visit = entry.visit();
    document.put("url", entry.url());
    document.put("host", entry.host());
    document.put("source", entry.source());
    document.put("kind", entry.kind().name());
    document.put("order", entry.kind().isDiscovery() ? 0 : 1);
    document.put("status", entry.status().name());
    document.put("due", entry.due().toString());
    // Most addresses have nothing to say here, and each is written twice.
    put(document, "interval", visit.interval().toMillis(), 0);
    put(document, "failures", visit.failures(), 0);
    put(document, "page", entry.page(), 1);
    put(document, "hops", entry.hops(), 0);
    put(document, "etag", visit.etag());
    put(document, "last_modified", visit.lastModified());
    put(document, "hash", visit.hash());
    put(document, "failing_since", visit.failingSince());
    put(document, "stored_as", visit.storedAs());
    put(document, "section", entry.section());
    put(document, "hint_title", entry.hint().title());
    put(document, "hint_language", entry.hint().language());
    put(document, "modified", entry.hint().modified());
    StoryDate date = entry.hint().published();
    if (date != null) {
      ObjectNode hint = document.putObject("hint_date");
      hint.put("day", date.day().toString());
      put(hint, "instant", date.instant());
      hint.put("precision", date.precision().name());
      hint.put("source", date.source().name());
    }
    return document;
  }

  static FrontierEntry read(String id, JsonNode document) {
    Visit visit =
        new Visit(
            text(document, "etag"),
            text(document, "last_modified"),
            text(document, "hash"),
            Duration.ofMillis(document.path("interval").asLong()),
            document.path("failures").asInt(),
            instant(document, "failing_since"),
            text(document, "stored_as"));
    return new FrontierEntry(
        id,
        document.path("url").asText(),
        document.path("source").asText(),
        Kind.valueOf(document.path("kind").asText()),
        Status.valueOf(document.path("status").asText()),
        Instant.parse(document.path("due").asText()),
        visit,
        hint(document),
        document.path("page").asInt(1),
        document.path("hops").asInt(),
        text(document, "section"));
  }

  private static Hint hint(JsonNode document) {
    return new Hint(
        text(document, "hint_title"),
        date(document.path("hint_date")),
        text(document, "hint_language"),
        instant(document, "modified"));
  }

  private static @Nullable Instant instant(JsonNode document, String field) {
    return document.hasNonNull(field) ? Instant.parse(document.path(field).asText()) : null;
  }

  private static @Nullable StoryDate date(JsonNode hint) {
    if (!hint.hasNonNull("day")) {
      return null;
    }
    String instant = text(hint, "instant");
    return new StoryDate(
        LocalDate.parse(hint.path("day").asText()),
        instant == null ? null : OffsetDateTime.parse(instant),
        StoryDate.Precision.valueOf(hint.path("precision").asText()),
        StoryDate.Source.valueOf(hint.path("source").asText()));
  }

  private static @Nullable String text(JsonNode document, String field) {
    return document.hasNonNull(field) ? document.path(field).asText() : null;
  }

  private static void put(ObjectNode document, String field, long value, long usual) {
    if (value != usual) {
      document.put(field, value);
    }
  }

  private static void put(ObjectNode document, String field, @Nullable Object value) {
    if (value != null) {
      document.put(field, value.toString());
    }
  }
}
