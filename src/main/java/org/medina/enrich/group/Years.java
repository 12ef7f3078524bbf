package org.medina.enrich.group;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The years that a text names, in European or Arabic digits. */
final class Years {
  private static final Pattern YEAR =
      Pattern.compile("(?<!\\p{Nd})\\p{Nd}{4}(?!\\p{Nd})", Pattern.UNICODE_CHARACTER_CLASS);
  private static final int FIRST = 1900;
  private static final int LAST = 2100;

  private Years() {}

  static Set<Integer> in(String text) {
    Set<Integer> years = new TreeSet<>();
    Matcher matcher = YEAR.matcher(text);
    while (matcher.find()) {
      int year = Integer.parseInt(matcher.group());
      if (year >= FIRST && year <= LAST) {
        years.add(year);
      }
    }
    return years;
  }

  /** Whether both name years and none in common: two years of an annual event. */
  static boolean contradict(Set<Integer> some, Set<Integer> others) {
    return !some.isEmpty() && !others.isEmpty() && some.stream().noneMatch(others::contains);
  }
}
