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
  private final Stemmer stemmer = new Stemmer();

  /** The terms of a text, in order. */
  public List<Term> analyze(String text) {
    List<Term> terms = new ArrayList<>();
    try (StandardTokenizer words = new StandardTokenizer()) {
      words.setReader(new StringReader(text));
      CharTermAttribute word = words.addAttribute(CharTermAttribute.class);
      OffsetAttribute offset = words.addAttribute(OffsetAttribute.class);
      words.reset();
      while (words.incrementToken()) {
        add(word.toString(), offset.startOffset(), offset.endOffset(), terms);
      }
      words.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return terms;
  }

  private void add(String written, int start, int end, List<Term> terms) {
    String folded = Folding.fold(written);
    if (folded.isEmpty()) {
      return;
    }
    String word = Word.plain(folded);
    int second = ArabicStemmer.joinedServantEnd(word);
    if (second > 0) {
      // Joined or split, the name is two terms: عبدالوهاب meets عبد الوهاب.
      terms.add(term(word.substring(0, second), start, end));
      terms.add(term(word.substring(second), start, end));
    } else {
      terms.add(term(word, start, end));
    }
  }

  private Term term(String word, int start, int end) {
    return new Term(word, stemmer.stem(word), start, end);
  }
}
