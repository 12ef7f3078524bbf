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

  private void add(String word, int start, int end, List<Term> terms) {
    String folded = Folding.fold(word);
    if (folded.isEmpty()) {
      return;
    }
    int apostrophe = folded.indexOf('\'');
    // An elision (l'eau) leaves the word behind it, a genitive (Rabat's) the word in front.
    if (apostrophe > 0 && apostrophe <= 2 && folded.length() > apostrophe + 1) {
      folded = folded.substring(apostrophe + 1);
    } else if (apostrophe > 0) {
      folded = folded.substring(0, apostrophe);
    }
    terms.add(new Term(folded, stemmer.stem(folded), start, end));
  }
}
