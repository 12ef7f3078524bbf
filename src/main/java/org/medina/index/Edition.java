package org.medina.index;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which state of a story a document holds: a new one begins when the story is found otherwise than
 * before.
 *
 * @param number 1 for the first
 * @param from since when the story is found so; null when it was written by a version of Medina
 *     that did not keep it
 */
public record Edition(int number, @Nullable Instant from) {
  static final String NUMBER = "edition";
  static final String FROM = "edition_from";

  static Edition read(JsonNode document) {
    String from = document.path(FROM).asText();
    return new Edition(document.path(NUMBER).asInt(1), from.isEmpty() ? null : Instant.parse(from));
  }

  void writeTo(ObjectNode document) {
    document.put(NUMBER, number);
    if (from != null) {
      document.put(FROM, from.toString());
    }
  }

  /** The moment, or the beginning of this state if that is later: clocks of machines differ. */
  Instant notBefore(Instant moment) {
    return from != null && from.isAfter(moment) ? from : moment;
  }
}
