package org.medina.index;

/**
 * Who tagged a story. Equal stamps tag the same text alike.
 *
 * @param registry version of the registry
 * @param program which program read the text by it, in its words, weights and rules; empty when
 *     that is not known
 */
public record TagStamp(String registry, String program) {
  private static final char BETWEEN = '/';

  /** The stamp that a story carries; earlier versions of Medina left the program out. */
  public static TagStamp parse(String text) {
    int between = text.lastIndexOf(BETWEEN);
    return between < 0
        ? new TagStamp(text, "")
        : new TagStamp(text.substring(0, between), text.substring(between + 1));
  }

  /** What all stamps of this registry that name a program begin with. */
  String beginning() {
    return registry + BETWEEN;
  }

  /** As stories carry it. */
  @Override
  public String toString() {
    return program.isEmpty() ? registry : beginning() + program;
  }
}
