package org.medina.web.page;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.medina.search.QueryReading;
import org.medina.search.QueryReading.Clause;
import org.medina.web.i18n.Messages;

/** Says in plain words how a query was read. */
record Reading(Messages messages) {
  /** One sentence a clause, then one for each fault; empty when nothing was typed. */
  List<String> of(QueryReading reading) {
    List<String> clauses = reading.clauses().stream().map(this::sentence).toList();
    List<String> notes = reading.notes().stream().map(this::note).toList();
    return Stream.concat(clauses.stream(), notes.stream()).toList();
  }

  private String sentence(Clause clause) {
    return switch (clause) {
      case Clause.Not not -> messages.text("reading.not", inner(not.clause()));
      case Clause.Or or -> messages.text("reading.or", joined(or.clauses()));
      case Clause.And and -> messages.text("reading.and", joined(and.clauses()));
      case Clause.Word word -> messages.text("reading.word", word.text());
      case Clause.Phrase phrase -> messages.text("reading.phrase", phrase.text());
      case Clause.Prefix prefix -> messages.text("reading.prefix", prefix.text());
      case Clause.Field field ->
          messages.text("reading.field", field.field(), inner(field.value()));
      case Clause.Entity entity -> messages.text("reading.entity", entity.typed(), entity.label());
    };
  }

  private String inner(Clause clause) {
    return switch (clause) {
      case Clause.Word word -> word.text();
      case Clause.Phrase phrase -> "“" + phrase.text() + "”";
      case Clause.Prefix prefix -> prefix.text() + "…";
      case Clause.Entity entity -> entity.label();
      case Clause.Field field -> field.field() + ": " + inner(field.value());
      case Clause.Not not -> "−" + inner(not.clause());
      case Clause.Or or -> joined(or.clauses());
      case Clause.And and -> joined(and.clauses());
    };
  }

  private String joined(List<Clause> clauses) {
    return clauses.stream().map(this::inner).collect(Collectors.joining(" · "));
  }

  /** A note of the query reader; one that has no message of its own is said in general words. */
  private String note(String key) {
    String message = "reading.note." + key;
    return messages.text(messages.has(message) ? message : "reading.note");
  }
}
