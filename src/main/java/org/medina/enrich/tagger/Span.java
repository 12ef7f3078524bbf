package org.medina.enrich.tagger;

/**
 * A run of tokens of one sentence that names something.
 *
 * @param type what it names
 * @param from position of its first token
 * @param to position behind its last token
 */
public record Span(EntityType type, int from, int to) {
  public Span {
    if (from < 0 || to <= from) {
      throw new IllegalArgumentException("an empty span: " + from + " to " + to);
    }
  }

  /** Number of tokens. */
  public int length() {
    return to - from;
  }
}
