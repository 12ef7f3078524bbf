package org.medina.enrich.group;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.medina.text.analysis.Term;
import org.medina.text.analysis.TermAnalyzer;

/**
 * What a text is made of: the hashes of every three stems in a row, sorted, each once.
 *
 * @param hashes the hashes
 */
record Shingles(long[] hashes) {
  private static final int WIDTH = 3;
  private static final int MANY_TERMS = 4_000;
  private static final TermAnalyzer ANALYZER = new TermAnalyzer();

  static Shingles of(String text) {
    List<Term> terms = ANALYZER.analyze(text);
    List<Term> head = terms.subList(0, Math.min(MANY_TERMS, terms.size()));
    List<Long> hashes = new ArrayList<>();
    for (int i = 0; i + WIDTH <= head.size(); i++) {
      long hash = 0;
      for (Term term : head.subList(i, i + WIDTH)) {
        hash = mix(hash * 31 + term.stem().hashCode());
      }
      hashes.add(hash);
    }
    return new Shingles(hashes.stream().mapToLong(Long::longValue).sorted().distinct().toArray());
  }

  int size() {
    return hashes.length;
  }

  /** How many shingles two texts share. */
  int shared(Shingles other) {
    int shared = 0;
    int i = 0;
    int j = 0;
    while (i < hashes.length && j < other.hashes.length) {
      int order = Long.compare(hashes[i], other.hashes[j]);
      shared += order == 0 ? 1 : 0;
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return shared;
  }

  LongStream stream() {
    return LongStream.of(hashes);
  }

  /** SplitMix64's finaliser (Steele, Lea and Flood 2014): every bit depends on every other. */
  static long mix(long value) {
    long mixed = value + 0x9e3779b97f4a7c15L;
    mixed = (mixed ^ (mixed >>> 30)) * 0xbf58476d1ce4e5b9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
    return mixed ^ (mixed >>> 31);
  }
}
