package org.medina.text.name;

import java.util.List;
import java.util.Set;

/**
 * Tells whether two names may be spellings of one: across Arabic, French, English and Turkish ways
 * of writing, with or without titles, articles, {@code bin} and middle names.
 *
 * <p>Tokens are aligned one to one in order; each pair must sound alike. A match suggests, it does
 * not prove: two people can bear one name.
 */
public final class NameMatcher {
  /** Difference allowed for each unit of a token's weight. */
  private static final double TOKEN_TOLERANCE = 0.19;

  /** Difference allowed over the whole name. */
  private static final double NAME_TOLERANCE = 0.125;

  private static final double EXTRA_TOKEN = 0.3;
  private static final double IMPOSSIBLE = 1e6;

  /** Written apart these make another surname of the word before: Imam is not Imamoglu. */
  private static final Set<String> SONS =
      Set.of("oglu", "oghlu", "zade", "zadeh", "اوغلو", "اوغلي", "زاده");

  private NameMatcher() {}

  /** Compares two names. */
  public static NameComparison compare(String one, String other) {
    return compare(NameTokens.of(one), NameTokens.of(other));
  }

  /** Compares two names that have been read. */
  static NameComparison compare(List<NameToken> first, List<NameToken> second) {
    if (first.isEmpty() || second.isEmpty()) {
      return NameComparison.DIFFERENT;
    }
    boolean shorterFirst = first.size() <= second.size();
    List<NameToken> few = shorterFirst ? first : second;
    List<NameToken> many = shorterFirst ? second : first;
    if (few.size() == 1 && many.size() > 2) {
      return NameComparison.DIFFERENT;
    }
    double weight = Math.min(weight(few), weight(many));
    double cost = align(few, many);
    if (few.size() == many.size()) {
      cost = Math.min(cost, align(many, few));
    }
    double score = Math.clamp(1 - cost / (2 * NAME_TOLERANCE * weight), 0, 1);
    return new NameComparison(score >= 0.5, score);
  }

  private static double weight(List<NameToken> tokens) {
    return tokens.stream().mapToDouble(NameToken::weight).sum();
  }

  /** Every token of the shorter name meets one of the longer, in order. */
  private static double align(List<NameToken> few, List<NameToken> many) {
    double[][] best = new double[few.size() + 1][many.size() + 1];
    for (int i = 0; i <= few.size(); i++) {
      for (int j = 0; j <= many.size(); j++) {
        best[i][j] = i == 0 && j == 0 ? 0 : IMPOSSIBLE;
        if (j > 0 && few.size() >= 2) {
          double extra = extra(many.get(j - 1), i == 0);
          best[i][j] = Math.min(best[i][j], best[i][j - 1] + extra);
        }
        if (i > 0 && j > 0) {
          double cost = token(few.get(i - 1), many.get(j - 1));
          best[i][j] = Math.min(best[i][j], best[i - 1][j - 1] + cost);
        }
        if (i > 0 && j > 1) {
          double cost = token(few.get(i - 1), many.get(j - 2).joinedTo(many.get(j - 1)));
          best[i][j] = Math.min(best[i][j], best[i - 1][j - 2] + cost);
        }
      }
    }
    return best[few.size()][many.size()];
  }

  /**
   * What it costs that one name has a token more. In front that is somebody's child: Uday Saddam
   * Hussein is not Saddam Hussein; but many are called Mohamed before the name that they go by.
   */
  private static double extra(NameToken token, boolean front) {
    boolean child = front && GivenNames.isOther(token.word(), "mohamed");
    return token.isNumber() || child || SONS.contains(token.word()) ? IMPOSSIBLE : EXTRA_TOKEN;
  }

  private static double token(NameToken one, NameToken other) {
    if (one.isNumber() || other.isNumber()) {
      return one.sounds().equals(other.sounds()) ? 0 : IMPOSSIBLE;
    }
    return switch (GivenNames.compare(one.word(), other.word())) {
      case SAME -> 0;
      case DIFFERENT -> IMPOSSIBLE;
      case UNKNOWN -> sounded(one, other);
    };
  }

  private static double sounded(NameToken one, NameToken other) {
    double least = IMPOSSIBLE;
    for (String reading : one.readings()) {
      for (String against : other.readings()) {
        least = Math.min(least, sounded(reading, against));
      }
    }
    return least;
  }

  private static double sounded(String one, String other) {
    double cost = distance(one, other);
    double weight = Math.max(SoundDistance.weight(one), SoundDistance.weight(other));
    return cost <= Math.max(0.3, TOKEN_TOLERANCE * weight) ? cost : IMPOSSIBLE;
  }

  /** The article or "son of" may be written onto a name: Elbaradei, Alassad, Bensalah. */
  private static double distance(String one, String other) {
    double plain = SoundDistance.between(one, other);
    String bareOne = bare(one);
    String bareOther = bare(other);
    double left = bareOne.equals(one) ? plain : SoundDistance.between(bareOne, other);
    double right = bareOther.equals(other) ? plain : SoundDistance.between(one, bareOther);
    return Math.min(plain, 0.1 + Math.min(left, right));
  }

  private static String bare(String sounds) {
    if (sounds.length() > 5 && (sounds.startsWith("el") || sounds.startsWith("al"))) {
      return sounds.substring(2);
    }
    if (sounds.length() > 5 && sounds.startsWith("ben")) {
      return sounds.substring(3);
    }
    return sounds.length() > 4 && sounds.startsWith("bn") ? sounds.substring(2) : sounds;
  }
}
