package org.medina.text.analysis;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.medina.text.Folding;

/** Cuts a text into words by Unicode's rules (UAX 29) and gives each its two index terms. */
public final class TermAnalyzer {
  /** The terms of a text, in order. */
  public List<Term> analyze(String text) {
    List<Term> terms = new ArrayList<>();
    Stemmer stemmer = new Stemmer();
    try (StandardTokenizer words = new StandardTokenizer()) {
      words.setReader(new StringReader(text));
      CharTermAttribute word = words.addAttribute(CharTermAttribute.class);
      OffsetAttribute offset = words.addAttribute(OffsetAttribute.class);
      words.reset();
      while (words.incrementToken()) {
        add(word.toString(), offset, stemmer, terms);
      }
      words.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return terms;
  }

  private static void add(
      String written, OffsetAttribute offset, Stemmer stemmer, List<Term> terms) {
    String folded = Folding.fold(written);
    if (folded.isEmpty()) {
      return;
    }
    String word = Word.plain(folded);
    int second = ArabicStemmer.joinedServantEnd(word);
    // Joined or split, the name is two terms: عبدالوهاب meets عبد الوهاب.
    List<String> parts =
        second > 0 ? List.of(word.substring(0, second), word.substring(second)) : List.of(word);
    for (String part : parts) {
      terms.add(new Term(part, stemmer.stem(part), offset.startOffset(), offset.endOffset()));
    }
  }
}
