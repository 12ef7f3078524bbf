package org.medina.enrich.person;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.medina.enrich.token.Sentence;

/**
 * Counts a surname that stands alone with the person whom the story names in full elsewhere: what
 * is certain in one sentence helps where the tagger saw nothing. Latin letters only.
 */
final class SurnamesAlone {
  private static final int SHORTEST = 4;

  private SurnamesAlone() {}

  /** The spans found and one for each surname that stands outside of them. */
  static List<PersonSpan> add(List<PersonSpan> found, List<Sentence> sentences) {
    Set<String> surnames =
        found.stream()
            .filter(PersonSpan::isFull)
            .map(span -> span.name().substring(span.name().lastIndexOf(' ') + 1))
            .filter(word -> word.length() >= SHORTEST && Character.isUpperCase(word.charAt(0)))
            .collect(Collectors.toSet());
    List<PersonSpan> all = new ArrayList<>(found);
    for (int i = 0; i < sentences.size() && !surnames.isEmpty(); i++) {
      Sentence sentence = sentences.get(i);
      for (int at = 0; at < sentence.size(); at++) {
        if (surnames.contains(sentence.word(at))
            && !isCapitalised(sentence, at - 1)
            && !isCapitalised(sentence, at + 1)) {
          addUnlessCovered(all, i, sentence, at);
        }
      }
    }
    return all;
  }

  private static boolean isCapitalised(Sentence sentence, int at) {
    return at >= 0 && at < sentence.size() && sentence.token(at).isCapitalised();
  }

  private static void addUnlessCovered(
      List<PersonSpan> all, int number, Sentence sentence, int at) {
    int start = sentence.token(at).start();
    int end = sentence.token(at).end();
    if (all.stream().noneMatch(span -> span.start() < end && start < span.end())) {
      all.add(new PersonSpan(number, at, at + 1, start, end, sentence.word(at)));
    }
  }
}
