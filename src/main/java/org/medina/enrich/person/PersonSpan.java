package org.medina.enrich.person;

/**
 * A mention of a person.
 *
 * @param sentence number of the sentence in the story
 * @param from position of its first token in the sentence
 * @param to position behind its last token
 * @param start offset of the name in the text; inside the first token where Arabic writes a
 *     conjunction or preposition onto the name
 * @param end offset behind the name
 * @param name the name as written, with single spaces
 */
record PersonSpan(int sentence, int from, int to, int start, int end, String name) {
  /** Whether the name has two words or more. */
  boolean isFull() {
    return name.indexOf(' ') >= 0;
  }
}
