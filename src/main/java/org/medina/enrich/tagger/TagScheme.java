package org.medina.enrich.tagger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The tags of a token: outside, or the first, inner, last or only token of a name of one type
 * (BILOU, Ratinov and Roth 2009), as small numbers.
 */
public final class TagScheme {
  /** The token belongs to no name. */
  public static final int OUTSIDE = 0;

  private static final int POSITIONS = 4;
  private static final int FIRST = 0;
  private static final int INNER = 1;
  private static final int LAST = 2;
  private static final int ONLY = 3;
  private static final EntityType[] TYPES = EntityType.values();

  /** How many tags there are. */
  public static final int SIZE = 1 + POSITIONS * TYPES.length;

  private static final boolean[][] ALLOWED = allowed();

  private TagScheme() {}

  /** Whether the second tag may stand behind the first. */
  public static boolean mayFollow(int tag, int next) {
    return ALLOWED[tag][next];
  }

  /** Whether a sentence may begin with this tag. */
  public static boolean mayBegin(int tag) {
    return mayFollow(OUTSIDE, tag);
  }

  /** Whether a sentence may end with this tag. */
  public static boolean mayEnd(int tag) {
    return mayFollow(tag, OUTSIDE);
  }

  /** Whether the tag is one of a person's name. */
  public static boolean isPerson(int tag) {
    return tag != OUTSIDE && type(tag) == EntityType.PERSON;
  }

  /** The names that a sentence's tags describe. */
  public static List<Span> spans(int[] tags) {
    List<Span> spans = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < tags.length; i++) {
      int tag = tags[i];
      if (tag == OUTSIDE) {
        continue;
      }
      int position = (tag - 1) % POSITIONS;
      if (position == FIRST || position == ONLY) {
        from = i;
      }
      if (position == LAST || position == ONLY) {
        spans.add(new Span(type(tag), from, i + 1));
      }
    }
    return spans;
  }

  /** The tags of a sentence with these names, which do not overlap. */
  public static int[] tags(int length, List<Span> spans) {
    int[] tags = new int[length];
    for (Span span : spans) {
      int base = 1 + span.type().ordinal() * POSITIONS;
      if (span.length() == 1) {
        tags[span.from()] = base + ONLY;
        continue;
      }
      Arrays.fill(tags, span.from(), span.to(), base + INNER);
      tags[span.from()] = base + FIRST;
      tags[span.to() - 1] = base + LAST;
    }
    return tags;
  }

  private static EntityType type(int tag) {
    return TYPES[(tag - 1) / POSITIONS];
  }

  private static boolean[][] allowed() {
    boolean[][] table = new boolean[SIZE][SIZE];
    for (int tag = 0; tag < SIZE; tag++) {
      int position = tag == OUTSIDE ? ONLY : (tag - 1) % POSITIONS;
      boolean closed = position == LAST || position == ONLY;
      for (int next = 0; next < SIZE; next++) {
        int nextPosition = next == OUTSIDE ? ONLY : (next - 1) % POSITIONS;
        boolean opens = nextPosition == FIRST || nextPosition == ONLY;
        table[tag][next] = closed ? opens : !opens && type(tag) == type(next);
      }
    }
    return table;
  }
}
