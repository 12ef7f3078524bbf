package org.medina.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.medina.search.QueryReading;
import org.medina.search.QueryReading.Clause;

/** Whatever is typed is read as something that can be searched and said. */
class AnyQueryTest {
  private static final List<String> PIECES =
      List.of(
          "\"",
          "“",
          "”",
          "«",
          "»",
          "(",
          ")",
          "-",
          "−",
          "OR",
          "أو",
          "OU",
          "title:",
          "person:",
          "date:",
          "country:",
          "site:",
          "*",
          "ab*",
          " ",
          " ",
          " ",
          "rabat",
          "مدينة",
          "،",
          "؟",
          "!",
          "\\",
          "/",
          "~",
          "^",
          "[",
          "]",
          "{",
          "}",
          "&&",
          "||",
          "\u0000",
          "\u200f",
          "\ud83d\ude00",
          "\ud800",
          "'",
          "’",
          ":",
          "::",
          "AND",
          "NOT");

  @Provide
  Arbitrary<String> pieces() {
    return Arbitraries.of(PIECES).list().ofMaxSize(60).map(list -> String.join("", list));
  }

  @Provide
  Arbitrary<String> anything() {
    return Arbitraries.oneOf(
        pieces(),
        Arbitraries.strings().ofMaxLength(300),
        Arbitraries.strings().all().ofMaxLength(80));
  }

  @Property(tries = 1_000)
  void isReadInBoundedSizeAndNothingUnsearchableIsLeft(@ForAll("anything") String query) {
    QueryReading reading = QueryParser.parse(query);
    assertThat(size(reading.clauses())).isLessThanOrEqualTo(64);
    if (reading.clauses().isEmpty()) {
      assertThat(query.isBlank() || reading.notes().contains(QueryParser.NOTE_NOTHING)).isTrue();
    }
  }

  private static int size(List<Clause> clauses) {
    return clauses.stream().mapToInt(AnyQueryTest::size).sum();
  }

  private static int size(Clause clause) {
    return switch (clause) {
      case Clause.Word word -> 1;
      case Clause.Phrase phrase -> 1;
      case Clause.Prefix prefix -> 1;
      case Clause.Entity entity -> 1;
      case Clause.Field field -> size(field.value());
      case Clause.Not not -> size(not.clause());
      case Clause.Or or -> size(or.clauses());
      case Clause.And and -> size(and.clauses());
    };
  }

  @Example
  void saysThatSignsAloneAreNothingToSearchFor() {
    for (String signs : List.of("؟!", "---", "\"؟\"", "( )", "*", "-«»")) {
      QueryReading reading = QueryParser.parse(signs);
      assertThat(reading.clauses()).as(signs).isEmpty();
      assertThat(reading.notes()).as(signs).contains(QueryParser.NOTE_NOTHING);
    }
    assertThat(QueryParser.parse("rabat ؟!").clauses()).containsExactly(new Clause.Word("rabat"));
    assertThat(QueryParser.parse(" ").notes()).isEmpty();
  }
}
