package org.medina.search.engine;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import java.util.Map;

/** What the engine answered to aggregations. */
final class Answers {
  private Answers() {}

  /** The answer with this name. */
  static Aggregate named(Map<String, Aggregate> answers, String name) {
    Aggregate answer = answers.get(name);
    if (answer == null) {
      throw new IllegalStateException("the engine did not answer the aggregation " + name);
    }
    return answer;
  }
}
