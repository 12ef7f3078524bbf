package org.medina.enrich.person;

import java.util.Set;

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
  private static final Set<String> PARTICLES = Set.of("bin", "ben", "al", "el");

  /** "Al Hilal" and "El Harrach" are clubs and quarters more often than people. */
  private static final Set<String> ARTICLES = Set.of("Al", "El");

  /** Whether this mention takes in all of another one. */
  boolean contains(PersonSpan other) {
    return sentence == other.sentence && from <= other.from && other.to <= to;
  }

  /** Whether the name has two words or more, beside a particle in front: "bin Salman" is one. */
  boolean isFull() {
    int space = name.indexOf(' ');
    boolean particle =
        space > 0
            && (PARTICLES.contains(name.substring(0, space))
                || ARTICLES.contains(name.substring(0, space)));
    return name.indexOf(' ', particle ? space + 1 : 0) >= 0;
  }
}
