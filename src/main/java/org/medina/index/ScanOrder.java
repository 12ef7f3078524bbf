package org.medina.index;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import java.util.List;

/** The order in which documents are streamed. */
public enum ScanOrder {
  /** The engine's own: for documents of any kind. */
  ANY,
  /** By id: stays the same from run to run. */
  ID,
  /** Newest first, the undated last. */
  NEWEST,
  /** By story, and only one of each story's copies. */
  STORY;

  List<SortOptions> sort() {
    return switch (this) {
      case ANY -> List.of(SortOptions.of(o -> o.field(f -> f.field("_shard_doc"))));
      case ID -> List.of(field("id", SortOrder.Asc));
      case NEWEST -> List.of(field("day", SortOrder.Desc), field("id", SortOrder.Asc));
      case STORY -> List.of(field("story", SortOrder.Asc), field("id", SortOrder.Asc));
    };
  }

  private static SortOptions field(String field, SortOrder order) {
    return SortOptions.of(
        o -> o.field(f -> f.field(field).order(order).missing(FieldValue.of("_last"))));
  }
}
