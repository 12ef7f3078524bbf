package org.medina.search.query;

import java.util.ArrayList;
import java.util.List;
import org.medina.search.QueryReading;
import org.medina.search.QueryReading.Clause;
import org.medina.search.query.QueryLexer.Kind;
import org.medina.search.query.QueryLexer.Token;
import org.medina.text.analysis.TermAnalyzer;

/**
 * Reads a query as well as it can be read: words are all required, OR binds weaker than the space,
 * what cannot be understood is left out and noted.
 */
public final class QueryParser {
  /** An opening or closing mark had no partner. */
  public static final String NOTE_UNBALANCED = "query.unbalanced";

  /** The query was longer than what is searched. */
  public static final String NOTE_CUT = "query.cut";

  /** Nothing of what was typed can be searched for. */
  public static final String NOTE_NOTHING = "query.nothing";

  private static final int DEEPEST = 16;
  private static final TermAnalyzer ANALYZER = new TermAnalyzer();

  private final List<Token> tokens;
  private final List<String> notes = new ArrayList<>();
  private int position;

  private QueryParser(QueryLexer lexer) {
    this.tokens = lexer.tokens();
    if (lexer.hasUnbalancedQuote()) {
      notes.add(NOTE_UNBALANCED);
    }
    if (lexer.isCut()) {
      notes.add(NOTE_CUT);
    }
  }

  /** How a query is read. */
  public static QueryReading parse(String query) {
    QueryParser parser = new QueryParser(new QueryLexer(query));
    List<Clause> clauses = new ArrayList<>();
    while (parser.position < parser.tokens.size()) {
      clauses.addAll(parser.alternatives(0));
      if (parser.at(Kind.CLOSE)) {
        parser.position++;
        parser.note(NOTE_UNBALANCED);
      }
    }
    if (clauses.isEmpty() && !query.isBlank()) {
      parser.note(NOTE_NOTHING);
    }
    return new QueryReading(clauses, parser.notes);
  }

  /** The clauses up to a closing parenthesis; several that are all required, or one Or. */
  private List<Clause> alternatives(int depth) {
    List<List<Clause>> groups = new ArrayList<>();
    groups.add(new ArrayList<>());
    while (position < tokens.size() && !at(Kind.CLOSE)) {
      if (at(Kind.OR)) {
        position++;
        groups.add(new ArrayList<>());
      } else {
        unary(depth, groups.getLast());
      }
    }
    groups.removeIf(List::isEmpty);
    if (groups.isEmpty()) {
      return List.of();
    }
    if (groups.size() == 1) {
      return groups.getFirst();
    }
    return List.of(new Clause.Or(groups.stream().map(QueryParser::one).toList()));
  }

  private void unary(int depth, List<Clause> clauses) {
    boolean not = at(Kind.NOT);
    if (not) {
      position++;
    }
    List<Clause> read = primary(depth);
    if (!read.isEmpty()) {
      clauses.add(not ? new Clause.Not(one(read)) : one(read));
    }
  }

  private List<Clause> primary(int depth) {
    if (position >= tokens.size()) {
      return List.of();
    }
    Token token = tokens.get(position++);
    return switch (token.kind()) {
      case WORD -> isSearchable(token) ? List.of(word(token.text())) : List.of();
      case PHRASE -> isSearchable(token) ? List.of(new Clause.Phrase(token.text())) : List.of();
      case FIELD -> field(token.text());
      case OPEN -> group(depth);
      case OR, NOT, CLOSE -> List.of();
    };
  }

  /** Signs alone are no word of any text. */
  private static boolean isSearchable(Token token) {
    return !ANALYZER.analyze(token.text()).isEmpty();
  }

  private List<Clause> field(String name) {
    if (!at(Kind.WORD) && !at(Kind.PHRASE)) {
      return List.of(new Clause.Word(name));
    }
    return primary(0).stream().map(value -> (Clause) new Clause.Field(name, value)).toList();
  }

  private List<Clause> group(int depth) {
    List<Clause> inside = depth < DEEPEST ? alternatives(depth + 1) : List.of();
    if (at(Kind.CLOSE)) {
      position++;
    } else {
      note(NOTE_UNBALANCED);
    }
    return inside.isEmpty() ? List.of() : List.of(one(inside));
  }

  private static Clause word(String text) {
    int star = text.indexOf('*');
    if (star >= 2 && star == text.length() - 1) {
      return new Clause.Prefix(text.substring(0, star));
    }
    return new Clause.Word(text);
  }

  private static Clause one(List<Clause> clauses) {
    return clauses.size() == 1 ? clauses.getFirst() : new Clause.And(clauses);
  }

  private boolean at(Kind kind) {
    return position < tokens.size() && tokens.get(position).kind() == kind;
  }

  private void note(String note) {
    if (!notes.contains(note)) {
      notes.add(note);
    }
  }
}
