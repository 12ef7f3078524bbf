package org.medina.text.analysis;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.jspecify.annotations.Nullable;
import org.medina.text.Folding;

/**
 * Cuts a text into words by Unicode's rules (UAX 29) and gives each its two index terms.
 * Thread-safe; one that is kept remembers the words it has met, so that a common one is folded and
 * stemmed once.
 */
public final class TermAnalyzer {
  /** Places for words; one that is met later takes the place of another. */
  private static final int REMEMBERED = 1 << 15;

  private static final int LONGEST_REMEMBERED = 40;

  private final AtomicReferenceArray<@Nullable Word> remembered =
      new AtomicReferenceArray<>(REMEMBERED);

  /** A word as it is written and what stands for it: several forms for a joined one. */
  private record Word(String written, List<Form> forms) {}

  private record Form(String exact, String stem) {}

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
        for (Form form : forms(word.toString(), stemmer)) {
          terms.add(new Term(form.exact, form.stem, offset.startOffset(), offset.endOffset()));
        }
      }
      words.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return terms;
  }

  private List<Form> forms(String written, Stemmer stemmer) {
    int hash = written.hashCode();
    int place = (hash ^ (hash >>> 16)) & (REMEMBERED - 1);
    Word known = remembered.getPlain(place);
    if (known != null && known.written.equals(written)) {
      return known.forms;
    }
    List<Form> forms = read(written, stemmer);
    if (written.length() <= LONGEST_REMEMBERED) {
      remembered.setRelease(place, new Word(written, forms));
    }
    return forms;
  }

  private static List<Form> read(String written, Stemmer stemmer) {
    String folded = Folding.fold(written);
    if (folded.isEmpty()) {
      return List.of();
    }
    String word = PlainWord.of(folded);
    int second = ArabicStemmer.secondPart(word);
    // Joined or split, the name is two terms: عبدالوهاب meets عبد الوهاب.
    List<String> parts =
        second > 0 ? List.of(word.substring(0, second), word.substring(second)) : List.of(word);
    return parts.stream().map(part -> new Form(part, stemmer.stem(part))).toList();
  }
}
