package org.medina.text.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * One light stemming for English and French, as a query does not say which it is: Krovetz's stemmer
 * (1993), which knows English words, then Savoy's light one for French (1999), both Lucene's. Each
 * leaves most words of the other language alone. Not thread-safe.
 */
final class LatinStemmer {
  private static final int SHORTEST_FRENCH = 6;

  private final OneWord english = new OneWord(KStemFilter::new);
  private final OneWord french = new OneWord(FrenchLightStemFilter::new);

  String stem(String folded) {
    if (LatinNames.SHIPPED.contains(folded)) {
      return folded;
    }
    // Krovetz makes y of the French plural -ies, so its singular goes the same way.
    boolean strategie = folded.length() >= SHORTEST_FRENCH && folded.endsWith("ie");
    String word = strategie ? folded.substring(0, folded.length() - 2) + "y" : folded;
    String stem = english.filter(word);
    return stem.length() < SHORTEST_FRENCH ? stem : french.filter(stem);
  }

  /** A filter for a word at a time. */
  private static final class OneWord {
    private final Source source = new Source();
    private final TokenStream filtered;

    OneWord(UnaryOperator<TokenStream> filter) {
      filtered = filter.apply(source);
    }

    String filter(String word) {
      source.word = word;
      try {
        return filtered.incrementToken() ? source.term.toString() : word;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static final class Source extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private String word = "";

    @Override
    public boolean incrementToken() {
      if (word.isEmpty()) {
        return false;
      }
      clearAttributes();
      term.append(word);
      word = "";
      return true;
    }
  }
}
