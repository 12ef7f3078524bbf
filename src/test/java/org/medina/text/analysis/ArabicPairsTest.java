package org.medina.text.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.junit.jupiter.api.Test;

/** The table of spellings that must meet and words that must not, ours against Lucene's. */
class ArabicPairsTest {
  private static final TermAnalyzer ANALYZER = new TermAnalyzer();

  private record Pair(boolean meets, String one, String other) {}

  private static List<Pair> pairs() throws IOException {
    try (var in =
        Objects.requireNonNull(
            ArabicPairsTest.class.getResourceAsStream("/text/arabic-pairs.tsv"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t"))
          .map(cells -> new Pair(cells[0].equals("+"), cells[1], cells[2]))
          .toList();
    }
  }

  private static List<Pair> wrong(UnaryOperator<String> terms) throws IOException {
    return pairs().stream()
        .filter(pair -> terms.apply(pair.one).equals(terms.apply(pair.other)) != pair.meets)
        .toList();
  }

  private static String ours(String text) {
    return String.join(" ", ANALYZER.analyze(text).stream().map(Term::stem).toList());
  }

  private static String lucenes(String text) {
    try (ArabicAnalyzer analyzer = new ArabicAnalyzer();
        TokenStream stream = analyzer.tokenStream("f", text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      List<String> terms = new ArrayList<>();
      stream.reset();
      while (stream.incrementToken()) {
        terms.add(term.toString());
      }
      return terms.isEmpty() ? "nothing of " + text : String.join(" ", terms);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void joinsWhatIsOneWordAndNothingElse() throws IOException {
    assertThat(pairs()).hasSizeGreaterThanOrEqualTo(150);
    assertThat(wrong(ArabicPairsTest::ours)).isEmpty();
  }

  @Test
  void getsMoreOfTheTableRightThanLucene() throws IOException {
    List<Pair> lucene = wrong(ArabicPairsTest::lucenes);
    System.out.printf(
        "of %d pairs Lucene's ArabicAnalyzer has %d wrong%n", pairs().size(), lucene.size());
    assertThat(lucene).hasSizeGreaterThan(wrong(ArabicPairsTest::ours).size());
  }
}
