package org.medina.text.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Pairs of words that must meet and pairs that must stay apart. */
record PairTable(List<Pair> pairs) {
  private static final TermAnalyzer ANALYZER = new TermAnalyzer();

  record Pair(boolean meets, String one, String other) {}

  static PairTable read(String name) {
    try (var in = Objects.requireNonNull(PairTable.class.getResourceAsStream("/text/" + name))) {
      return new PairTable(
          new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.startsWith("#"))
              .map(line -> line.split("\t"))
              .map(cells -> new Pair(cells[0].equals("+"), cells[1], cells[2]))
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The pairs that our analyzer gets wrong. */
  List<Pair> wrong() {
    return wrong(
        text -> String.join(" ", ANALYZER.analyze(text).stream().map(Term::stem).toList()));
  }

  /** The pairs that one of Lucene's analyzers gets wrong. */
  List<Pair> wrong(Analyzer analyzer) {
    return wrong(text -> terms(analyzer, text));
  }

  private List<Pair> wrong(UnaryOperator<String> terms) {
    return pairs.stream()
        .filter(pair -> terms.apply(pair.one).equals(terms.apply(pair.other)) != pair.meets)
        .toList();
  }

  private static String terms(Analyzer analyzer, String text) {
    try (TokenStream stream = analyzer.tokenStream("f", text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      List<String> terms = new ArrayList<>();
      stream.reset();
      while (stream.incrementToken()) {
        terms.add(term.toString());
      }
      return terms.isEmpty() ? "nothing of " + text : String.join(" ", terms);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
