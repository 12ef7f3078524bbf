package org.medina.web.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What was taken out of a text and what was put in, word by word: the shortest such list, found as
 * in Myers, "An O(ND) difference algorithm and its variations" (Algorithmica 1, 1986).
 */
final class WordDiff {
  /** Beyond so many changed words the texts are different texts, and shown as such. */
  private static final int MOST_CHANGES = 1_500;

  private static final String BREAK = "\n\n";
  private static final Pattern WORDS = Pattern.compile("\n\\s*\n|\\S+");

  private final List<String> old;
  private final List<String> now;

  /** What became of some words. */
  enum Kind {
    SAME,
    REMOVED,
    ADDED
  }

  /** Words, divided by single spaces, of one kind. */
  record Run(Kind kind, String text) {}

  private record Step(Kind kind, String word) {}

  private WordDiff(List<String> old, List<String> now) {
    this.old = old;
    this.now = now;
  }

  /** The paragraphs of both texts together, each a list of runs. */
  static List<List<Run>> of(String old, String now) {
    return paragraphs(new WordDiff(words(old), words(now)).steps());
  }

  private static List<String> words(String text) {
    return WORDS
        .matcher(text.strip())
        .results()
        .map(found -> found.group().startsWith("\n") ? BREAK : found.group())
        .toList();
  }

  private List<Step> steps() {
    List<int[]> reached = new ArrayList<>();
    int[] furthest = new int[2 * MOST_CHANGES + 3];
    int middle = MOST_CHANGES + 1;
    for (int changes = 0; changes <= MOST_CHANGES; changes++) {
      reached.add(Arrays.copyOfRange(furthest, middle - changes - 1, middle + changes + 2));
      for (int diagonal = -changes; diagonal <= changes; diagonal += 2) {
        int x = start(furthest, middle, diagonal, changes);
        while (x < old.size() && x - diagonal < now.size() && sameAt(x, x - diagonal)) {
          x++;
        }
        furthest[middle + diagonal] = x;
        if (x >= old.size() && x - diagonal >= now.size()) {
          return back(reached);
        }
      }
    }
    return whole();
  }

  /** Where a path with one change more begins on a diagonal: beside the further neighbour. */
  private static int start(int[] furthest, int middle, int diagonal, int changes) {
    boolean down =
        diagonal == -changes
            || (diagonal != changes
                && furthest[middle + diagonal - 1] < furthest[middle + diagonal + 1]);
    return down ? furthest[middle + diagonal + 1] : furthest[middle + diagonal - 1] + 1;
  }

  private boolean sameAt(int x, int y) {
    return y >= 0 && old.get(x).equals(now.get(y));
  }

  /** The path from the end to the begin, turned round. */
  private List<Step> back(List<int[]> reached) {
    List<Step> steps = new ArrayList<>();
    int x = old.size();
    int y = now.size();
    for (int changes = reached.size() - 1; changes >= 0; changes--) {
      int[] furthest = reached.get(changes);
      int middle = changes + 1;
      int diagonal = x - y;
      boolean down =
          diagonal == -changes
              || (diagonal != changes
                  && furthest[middle + diagonal - 1] < furthest[middle + diagonal + 1]);
      int before = diagonal + (down ? 1 : -1);
      int fromX = changes == 0 ? 0 : furthest[middle + before];
      int fromY = changes == 0 ? 0 : fromX - before;
      while (x > fromX && y > fromY && old.get(x - 1).equals(now.get(y - 1))) {
        steps.add(new Step(Kind.SAME, old.get(--x)));
        y--;
      }
      if (changes > 0) {
        steps.add(down ? new Step(Kind.ADDED, now.get(--y)) : new Step(Kind.REMOVED, old.get(--x)));
      }
    }
    Collections.reverse(steps);
    return steps;
  }

  private List<Step> whole() {
    List<Step> steps = new ArrayList<>();
    old.forEach(word -> steps.add(new Step(Kind.REMOVED, word)));
    steps.add(new Step(Kind.SAME, BREAK));
    now.forEach(word -> steps.add(new Step(Kind.ADDED, word)));
    return steps;
  }

  private static List<List<Run>> paragraphs(List<Step> steps) {
    List<List<Run>> paragraphs = new ArrayList<>();
    List<Run> runs = new ArrayList<>();
    for (Step step : steps) {
      if (step.word().equals(BREAK)) {
        if (!runs.isEmpty()) {
          paragraphs.add(List.copyOf(runs));
          runs.clear();
        }
      } else if (!runs.isEmpty() && runs.getLast().kind() == step.kind()) {
        Run last = runs.removeLast();
        runs.add(new Run(step.kind(), last.text() + " " + step.word()));
      } else {
        runs.add(new Run(step.kind(), step.word()));
      }
    }
    if (!runs.isEmpty()) {
      paragraphs.add(List.copyOf(runs));
    }
    return paragraphs;
  }
}
