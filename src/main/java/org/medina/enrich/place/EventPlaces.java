package org.medina.enrich.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.medina.model.Country;
import org.medina.model.CountryMention;
import org.medina.model.CountryMention.Relation;
import org.medina.text.Sentences;

/** Finds where the event of a story takes place: the dateline, "held in", "hosts". */
final class EventPlaces {
  private static final int LEAD = 700;
  private static final Pattern DATELINE =
      Pattern.compile("^\\s*(?:\\([^)]{1,40}\\)|[,/][^–—:\\n-]{0,40})?\\s*[–—:/-]");
  private static final Pattern HOSTS_AFTER =
      Pattern.compile(
          "^\\W{0,3}(?:\\p{L}+ ){0,2}(?:hosts?|hosted|hosting|welcomes?|welcomed|accueill\\p{L}*"
              + "|abrit\\p{L}*|organis\\p{L}+|تحتضن|تستضيف|استضافت|احتضنت|شهدت|تشهد)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern HELD_BEFORE =
      Pattern.compile(
          "(?:held|took place|takes place|met|meets?|meeting|conference|summit|forum|congress"
              + "|workshop|opened|gathered?|convened?|tenue?s?|réunis?|réunies?|conférence|congrès"
              + "|sommet|احتضنت|استضافت|تحتضن|تستضيف|عقد|انعقد|ينعقد|أقيم|مؤتمر|منتدى)"
              + "[^.!?؟\\n]{0,80}$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern IN_BEFORE =
      Pattern.compile(
          "(?:(?<!\\p{L})(?:in|at|à|au|en|aux)\\s+(?:the\\s+|la\\s+|le\\s+)?|في\\s+|مدينة\\s+|العاصمة\\s+\\p{L}*\\s*)$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

  /** A demonym names the place only as part of it: "the Moroccan capital". */
  private static final Pattern CAPITAL_BEFORE =
      Pattern.compile("(?:capitale|العاصمة)\\s+$", Pattern.CASE_INSENSITIVE);

  private static final Pattern CAPITAL_AFTER =
      Pattern.compile("^\\s+capital\\b", Pattern.CASE_INSENSITIVE);

  /** "In Rabat, …" opens a headline or a story with its scene. */
  private static final Pattern SCENE =
      Pattern.compile(
          "(?:^|\\n)\\s*(?:in|à|au|en|في)\\s+$", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Set<String> ARABIC_IN = Set.of("ب", "وب");

  private EventPlaces() {}

  static List<CountryMention> find(String text, int titleEnd, List<Mention> mentions) {
    int bodyStart = titleEnd == 0 ? 0 : titleEnd + 2;
    List<CountryMention> found = new ArrayList<>();
    for (Mention mention : mentions) {
      if (mention.start() > bodyStart + LEAD || !isPlace(text, mention)) {
        continue;
      }
      double score = score(text, bodyStart, mention);
      boolean known =
          found.stream().anyMatch(place -> place.country().code().equals(mention.code()));
      if (score > 0 && !known) {
        found.add(
            new CountryMention(
                new Country(mention.code()),
                Relation.EVENT_PLACE,
                score,
                Sentences.around(text, mention.start())));
      }
    }
    return found.stream().limit(1).toList();
  }

  private static boolean isPlace(String text, Mention mention) {
    return mention.kind() != PlaceName.Kind.DEMONYM
        || CAPITAL_BEFORE.matcher(before(text, mention)).find()
        || CAPITAL_AFTER.matcher(after(text, mention)).find();
  }

  private static String before(String text, Mention mention) {
    return text.substring(Math.max(0, mention.start() - 120), mention.start());
  }

  private static String after(String text, Mention mention) {
    return text.substring(mention.end(), Math.min(text.length(), mention.end() + 80));
  }

  private static double score(String text, int bodyStart, Mention mention) {
    String before = before(text, mention);
    String after = after(text, mention);
    if (mention.start() <= bodyStart + 2 && DATELINE.matcher(after).find()) {
      return 1;
    }
    if (HOSTS_AFTER.matcher(after).find()) {
      return 0.9;
    }
    boolean in =
        IN_BEFORE.matcher(before).find()
            || ARABIC_IN.stream().anyMatch(p -> text.startsWith(p, mention.start()));
    if (in && HELD_BEFORE.matcher(before).find()) {
      return 0.8;
    }
    boolean early = mention.start() <= bodyStart + 30;
    if (early && after.stripLeading().matches("(?s)[,،].*") && SCENE.matcher(before).find()) {
      return 0.7;
    }
    boolean hostBefore =
        before.endsWith("احتضنت ") || before.endsWith("استضافت ") || before.endsWith("تحتضن ");
    return hostBefore ? 0.9 : 0;
  }
}
