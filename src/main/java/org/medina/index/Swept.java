package org.medina.index;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * A statement about stored stories that stays true: all that were last written at or before a
 * checkpoint, up to an id, have the tags that this registry and program give them, whatever they
 * were stamped with when they were written.
 *
 * @param stamp who would tag them so
 * @param checkpoint what they were written before
 * @param upTo the last id, null for all
 */
public record Swept(TagStamp stamp, WriteCheckpoint checkpoint, @Nullable String upTo) {
  /** Whether it is said of all stories. */
  boolean isWhole() {
    return upTo == null;
  }

  /** Whether it is said of a story that was read just now. */
  boolean covers(ReadArticle story) {
    return story.state().sequence() <= checkpoint.sequence()
        && (upTo == null || story.stored().article().id().compareTo(upTo) <= 0);
  }

  static @Nullable Swept read(JsonNode tree) {
    if (!tree.isObject()) {
      return null;
    }
    return new Swept(
        new TagStamp(tree.path("registry").asText(), tree.path("program").asText()),
        new WriteCheckpoint(tree.path("history").asText(), tree.path("sequence").asLong()),
        tree.path("up_to").isMissingNode() ? null : tree.path("up_to").asText());
  }

  ObjectNode write() {
    ObjectNode tree = JsonNodeFactory.instance.objectNode();
    tree.put("registry", stamp.registry());
    tree.put("program", stamp.program());
    tree.put("history", checkpoint.history());
    tree.put("sequence", checkpoint.sequence());
    if (upTo != null) {
      tree.put("up_to", upTo);
    }
    return tree;
  }
}
