package org.medina.search;

import java.util.List;
import java.util.stream.Stream;
import org.medina.model.Language;

/**
 * How a query was read, to be said in plain words.
 *
 * @param clauses what is required, forbidden or alternative, in order
 * @param notes faults in what was typed and what was done about them, as message keys
 */
public record QueryReading(List<Clause> clauses, List<String> notes) {
  public QueryReading {
    clauses = List.copyOf(clauses);
    notes = List.copyOf(notes);
  }

  /** The same reading with one more note. */
  public QueryReading with(String note) {
    return new QueryReading(clauses, Stream.concat(notes.stream(), Stream.of(note)).toList());
  }

  /** A part of the query. */
  public sealed interface Clause {
    /** A word. */
    record Word(String text) implements Clause {}

    /** Words in this order. */
    record Phrase(String text) implements Clause {}

    /** The beginning of a word. */
    record Prefix(String text) implements Clause {}

    /** A field and its value, such as {@code title}, {@code site} or {@code date}. */
    record Field(String field, Clause value) implements Clause {}

    /** Something that must not be there. */
    record Not(Clause clause) implements Clause {}

    /** One of several. */
    record Or(List<Clause> clauses) implements Clause {}

    /** All of several. */
    record And(List<Clause> clauses) implements Clause {}

    /** An entity of the registry under any of its names. */
    record Entity(String typed, String id, String label, Language language) implements Clause {}
  }
}
