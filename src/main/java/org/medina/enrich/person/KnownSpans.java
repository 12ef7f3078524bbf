package org.medina.enrich.person;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.medina.enrich.token.Sentence;
import org.medina.text.phrase.PhraseMatch;

/** Adds the names of people who are known already to those that were found. */
final class KnownSpans {
  private KnownSpans() {}

  /** The spans found, and the known names that meet none of them, in text order. */
  static List<PersonSpan> join(
      List<PersonSpan> found,
      String text,
      List<Sentence> sentences,
      List<? extends PhraseMatch<?>> known) {
    List<PersonSpan> all = new ArrayList<>(found);
    for (PhraseMatch<?> name : known) {
      if (found.stream().noneMatch(span -> meet(span, name))) {
        int holder = holder(sentences, name);
        if (holder >= 0) {
          add(all, text, holder, sentences.get(holder), name);
        }
      }
    }
    all.sort(Comparator.comparingInt(PersonSpan::start));
    return all;
  }

  private static boolean meet(PersonSpan span, PhraseMatch<?> name) {
    return span.start() < name.end() && name.start() < span.end();
  }

  /** The number of the sentence that a name stands in, -1 if it crosses the end of one. */
  private static int holder(List<Sentence> sentences, PhraseMatch<?> name) {
    int low = 0;
    int high = sentences.size() - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sentences.get(middle).end() < name.end()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    boolean inside =
        low <= high
            && sentences.get(low).start() <= name.start()
            && name.end() <= sentences.get(low).end();
    return inside ? low : -1;
  }

  private static void add(
      List<PersonSpan> all, String text, int number, Sentence sentence, PhraseMatch<?> name) {
    int from = 0;
    while (sentence.token(from).end() <= name.start()) {
      from++;
    }
    int to = from;
    while (to < sentence.size() && sentence.token(to).start() < name.end()) {
      to++;
    }
    String written = text.substring(name.start(), name.end()).replaceAll("\\s+", " ");
    all.add(new PersonSpan(number, from, to, name.start(), name.end(), written));
  }
}
