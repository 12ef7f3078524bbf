package org.medina.text.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tables of spellings that must meet and words that must not, ours against Lucene's. */
class StemPairsTest {
  private static final String ARABIC = "arabic-pairs.tsv";
  private static final String LATIN = "latin-pairs.tsv";

  @ParameterizedTest
  @ValueSource(strings = {ARABIC, LATIN})
  void joinsWhatIsOneWordAndNothingElse(String name) {
    PairTable table = PairTable.read(name);
    assertThat(table.pairs()).hasSizeGreaterThanOrEqualTo(150);
    assertThat(table.wrong()).isEmpty();
  }

  @Test
  void getsMoreOfTheTablesRightThanLucene() {
    try (Analyzer arabic = new ArabicAnalyzer();
        Analyzer english = new EnglishAnalyzer();
        Analyzer french = new FrenchAnalyzer()) {
      assertBetter(PairTable.read(ARABIC), List.of(arabic));
      assertBetter(PairTable.read(LATIN), List.of(english, french));
    }
  }

  private static void assertBetter(PairTable table, List<Analyzer> analyzers) {
    for (Analyzer analyzer : analyzers) {
      int wrong = table.wrong(analyzer).size();
      System.out.printf(
          "of %d pairs Lucene's %s has %d wrong%n",
          table.pairs().size(), analyzer.getClass().getSimpleName(), wrong);
      assertThat(wrong).isGreaterThan(table.wrong().size());
    }
  }
}
