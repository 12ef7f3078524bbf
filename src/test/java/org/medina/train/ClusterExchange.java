package org.medina.train;

import java.util.Arrays;

/**
 * Groups words that stand in the same company: the exchange algorithm (Kneser and Ney 1993) over
 * word and class pairs, which moves one word at a time to the class that makes the neighbours on
 * either side most likely (the predictive form of Uszkoreit and Brants 2008, in both directions).
 */
final class ClusterExchange {
  private static final int TABLE = 1 << 16;
  private static final double[] X_LOG_X = new double[TABLE];

  static {
    for (int i = 1; i < TABLE; i++) {
      X_LOG_X[i] = i * Math.log(i);
    }
  }

  private final int words;
  private final int classes;
  private final Neighbours before;
  private final Neighbours behind;
  private final int[] classOf;
  private final long[] sizes;
  private final int[] counts;

  /**
   * Words in their first classes.
   *
   * @param text numbers of words, the most common one 0; -1 parts sentences
   * @param words how many words there are
   * @param classes how many classes to make
   */
  ClusterExchange(int[] text, int words, int classes) {
    this.words = words;
    this.classes = classes;
    this.classOf = new int[words];
    this.sizes = new long[classes];
    this.counts = new int[words];
    for (int word = 0; word < words; word++) {
      classOf[word] = word % classes;
    }
    for (int word : text) {
      if (word >= 0) {
        counts[word]++;
        sizes[classOf[word]]++;
      }
    }
    long[] pairs = pairs(text);
    this.behind = new Neighbours(pairs, false);
    this.before = new Neighbours(pairs, true);
  }

  /** All pairs of words side by side, first word in the upper half, in order. */
  private static long[] pairs(int[] text) {
    long[] pairs = new long[text.length];
    int size = 0;
    for (int i = 1; i < text.length; i++) {
      if (text[i - 1] >= 0 && text[i] >= 0) {
        pairs[size++] = (long) text[i - 1] << Integer.SIZE | text[i];
      }
    }
    return Arrays.copyOf(pairs, size);
  }

  /** How often each word stands beside each other one, and beside each class. */
  private final class Neighbours {
    private final int[] from = new int[words + 1];
    private final int[] neighbour;
    private final int[] times;
    private final int[] ofClass = new int[words * classes];

    Neighbours(long[] pairs, boolean turned) {
      long[] sorted = new long[pairs.length];
      for (int i = 0; i < pairs.length; i++) {
        sorted[i] = turned ? Long.rotateLeft(pairs[i], Integer.SIZE) : pairs[i];
      }
      Arrays.sort(sorted);
      int[] other = new int[sorted.length];
      int[] often = new int[sorted.length];
      int size = 0;
      for (int i = 0; i < sorted.length; i++) {
        if (i == 0 || sorted[i] != sorted[i - 1]) {
          other[size] = (int) sorted[i];
          from[(int) (sorted[i] >>> Integer.SIZE) + 1]++;
          size++;
        }
        often[size - 1]++;
      }
      for (int word = 0; word < words; word++) {
        from[word + 1] += from[word];
      }
      neighbour = Arrays.copyOf(other, size);
      times = Arrays.copyOf(often, size);
      for (int word = 0; word < words; word++) {
        move(word, classOf[word], 1);
      }
    }

    /** Counts a word in or out of a class wherever its neighbours are asked. */
    void move(int word, int to, int sign) {
      for (int i = from[word]; i < from[word + 1]; i++) {
        ofClass[neighbour[i] * classes + to] += sign * times[i];
      }
    }

    void addGains(int word, double[] gains) {
      for (int i = from[word]; i < from[word + 1]; i++) {
        int row = neighbour[i] * classes;
        int more = times[i];
        double alone = xLogX(more);
        for (int c = 0; c < classes; c++) {
          int now = ofClass[row + c];
          gains[c] += now == 0 ? alone : xLogX(now + more) - xLogX(now);
        }
      }
    }
  }

  /** Offers every word every class once; returns how many words moved. */
  int pass() {
    int moved = 0;
    double[] gains = new double[classes];
    for (int word = 0; word < words; word++) {
      int old = classOf[word];
      place(word, old, -1);
      Arrays.fill(gains, 0);
      before.addGains(word, gains);
      behind.addGains(word, gains);
      int best = old;
      double most = Double.NEGATIVE_INFINITY;
      for (int c = 0; c < classes; c++) {
        double gain = gains[c] - 2 * (xLogX(sizes[c] + counts[word]) - xLogX(sizes[c]));
        if (gain > most + 1e-9) {
          most = gain;
          best = c;
        }
      }
      classOf[word] = best;
      place(word, best, 1);
      moved += best == old ? 0 : 1;
    }
    return moved;
  }

  private void place(int word, int at, int sign) {
    sizes[at] += (long) sign * counts[word];
    before.move(word, at, sign);
    behind.move(word, at, sign);
  }

  /** The class of each word. */
  int[] classes() {
    return classOf.clone();
  }

  private static double xLogX(long x) {
    return x < TABLE ? X_LOG_X[(int) x] : x * Math.log(x);
  }
}
