package org.medina.enrich.place;

import java.util.Set;
import java.util.regex.Pattern;
import org.medina.text.Folding;

/** Tells an adjective that means a language from one that means a country. */
final class Tongues {
  private static final int SENTENCE = 60;
  private static final Pattern LISTED =
      Pattern.compile(
          "(?:speak|speaks|spoke|speaking|learn|learns|learned|taught|fluent in|written in"
              + "|parle|parlent|parlait|apprend|apprennent|enseigne)"
              + " (?:(?:in |le |l['’])?\\p{L}+(?:, | et | and | ou | or ))*(?:in |en |le |l['’])?$"
              + "|\\b(?:class|classes|lessons?|courses?|tuition|exams?|degrees?) in (?:\\p{L}+(?:, | and | or ))*$"
              + "|\\b(?:cours|leçons?|enseignement|apprentissage|méthode|traducteurs?|interprètes?|professeure?s?"
              + "|enseignante?s?)(?: (?:du )?\\p{Ll}+)? (?:de |du |d['’]|de l['’])"
              + "(?:\\p{L}+(?:, | et | ou )(?:de |du |d['’]|de l['’]))*$");
  private static final Pattern ARABIC_LIST = Pattern.compile("لغ(?:ة|تين|ات) [^.،؛]{0,40}$");
  private static final Pattern TRANSLATION = Pattern.compile("ترجم|لغة|اللغات|يتحدث|كتب|ناطق");

  /** Tongues that no country is called by; what is listed beside them is a tongue as well. */
  private static final String ONLY_TONGUES =
      "(?:Hebrew|Arabic|Swahili|Hindi|Urdu|Yiddish|Latin|Persian|Farsi|Berber|Tamazight|l['’]hébreu|d['’]hébreu|hébreu"
          + "|l['’]arabe|d['’]arabe|l['’]ourdou|l['’]hindi|(?:le |de |du )?persan|(?:le |de |du )?latin|العبرية|الفارسية|الأمازيغية"
          + "|السواحيلية|الأوردية)";

  private static final Pattern LISTED_BEFORE =
      Pattern.compile(
          ONLY_TONGUES + "(?:, (?:and |et )?| and | et | و ?)(?:in |le |de |du |l['’])?$");
  private static final Pattern LISTED_BEHIND =
      Pattern.compile("^(?:, (?:and |et )?| and | et | و ?)(?:in )?" + ONLY_TONGUES + "(?!\\p{L})");

  private static final Set<String> BEHIND =
      Set.of("language", "languages", "speaking", "lessons", "translation", "subtitles");
  private static final Set<String> BEFORE =
      Set.of(
          "in", "into", "speak", "speaks", "spoke", "learn", "fluent", "parle", "parlent", "parler",
          "parlait");
  private static final Set<String> AFTER_LIST = Set.of("and", "or", "at", "to", "on", "by", "et");
  private static final Set<String> ARABIC =
      Set.of(
          "اللغه", "باللغه", "واللغه", "للغه", "اللغات", "باللغات", "للغات", "اللغتين", "باللغتين");
  private static final Set<String> FRENCH = Set.of("langue", "langues", "expression");

  private Tongues() {}

  static boolean isMeant(Context context, PlaceName name) {
    if (name.kind() != PlaceName.Kind.DEMONYM) {
      return false;
    }
    int from = Math.max(0, context.start() - SENTENCE);
    return LISTED.matcher(context.text().substring(from, context.start())).find()
        || isListedBesideTongue(context)
        || isEnglish(context)
        || isFrench(context)
        || isArabic(context);
  }

  private static boolean isListedBesideTongue(Context context) {
    return LISTED_BEFORE.matcher(context.preceding(SENTENCE)).find()
        || LISTED_BEHIND.matcher(context.following(SENTENCE)).find();
  }

  private static boolean isEnglish(Context context) {
    String after = context.foldedAfter();
    return BEHIND.contains(after)
        || context.following(10).startsWith("-language")
        || context.following(10).startsWith("-speaking")
        || (BEFORE.contains(context.foldedBefore())
            && !context.isFollowedByCapital()
            && (after.isEmpty() || AFTER_LIST.contains(after)));
  }

  /** "en français", "la langue anglaise"; but "en France" is a country and "un Français" a man. */
  private static boolean isFrench(Context context) {
    boolean small = Character.isLowerCase(context.mention().codePointAt(0));
    return small && (context.before().equals("en") || FRENCH.contains(context.foldedBefore()));
  }

  private static boolean isArabic(Context context) {
    String mention = Folding.fold(context.mention());
    boolean feminine = mention.endsWith("يه");
    return ARABIC.contains(context.foldedBefore())
        || (feminine && ARABIC_LIST.matcher(context.preceding(SENTENCE)).find())
        || (feminine && mention.startsWith("بال"))
        || (feminine
            && (context.foldedBefore().equals("من") || context.foldedBefore().equals("الي"))
            && TRANSLATION.matcher(context.text()).find());
  }
}
