package org.medina.enrich.place;

import static org.medina.enrich.place.Homonyms.folded;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.medina.enrich.lexicon.PlaceLists;
import org.medina.text.Folding;

/** Words, and names of people, that are written as a place or its people are. */
final class CommonWords {
  private static final Set<String> ACROSS =
      folded(
          "الدائره",
          "دائره",
          "الانبوب",
          "انبوب",
          "الكره",
          "متر",
          "مترين",
          "سنتيمتر",
          "كيلومتر",
          "القبه",
          "الفوهه",
          "العجله",
          "البئر",
          "النفق",
          "الجذع",
          "القرص",
          "الكوكب",
          "الثقب",
          "الاسطوانه",
          "الحلقه",
          "النيزك",
          "الكويكب",
          "التلسكوب",
          "المراه",
          "الفتحه",
          "ثلاثه",
          "اربعه",
          "خمسه",
          "سته",
          "سبعه",
          "ثمانيه",
          "تسعه",
          "عشره",
          "عشرين",
          "مئه");

  /** What is hauled or hauls: شاحنة قطر. */
  private static final Set<String> TOWING =
      folded("سياره", "شاحنه", "بشاحنه", "بسياره", "حبل", "بحبل", "ونش", "عربه", "جرار", "خدمه");

  private static final Set<String> NICE_BEFORE =
      Set.of(
          "a", "de", "in", "from", "of", "near", "to", "vers", "pour", "ogc", "par", "et", "and");

  /** Whose mind is made up: وهو مصر على. */
  private static final Set<String> WHO_INSISTS =
      folded(
          "انه", "بانه", "لانه", "ولانه", "هو", "وهو", "لكنه", "ولكنه", "غير", "يزال", "زال", "انا",
          "وانا", "اني", "بدا", "ظل");

  private static final Pattern RELATIVE = Pattern.compile("\\p{L}{3,}(?:ها|هم|نا)");

  private static final Pattern LIMB =
      Pattern.compile("[وبل]?(?:ال)?(?:يد|قدم|ساق|عين|أذن|ذراع|كتف|فخذ|رجل|كف)(?:ه|ها|ي)?");

  private static final Set<String> IN_TOWN =
      folded("في", "الي", "من", "مدينه", "بمدينه", "محافظه", "ميناء", "مطار", "امانه", "بين");

  /** A shield is given, to somebody or for something. */
  private static final Pattern SHIELD =
      Pattern.compile("(?:سلم|تسلم|قدم|أهدى|أهدت|منح|تلق|نال|كرم|حمل)[^.،؛]{0,32}$");

  private static final Pattern SHIELD_BEHIND = Pattern.compile("^ (?:ل\\p{L}|من |تقدير)");

  /** Before a nationality without the article; before anything else جورجي is a given name. */
  private static final Set<String> SOMEBODY =
      folded(
          "مواطن",
          "لاعب",
          "رجل",
          "مدرب",
          "سائق",
          "مسؤول",
          "صحفي",
          "صحافي",
          "عامل",
          "طالب",
          "نائب",
          "مصارع",
          "نبيذ",
          "منتخب",
          "فريق",
          "وفد",
          "اصل",
          "دبلوماسي",
          "جندي",
          "جنديا",
          "مواطنا",
          "مقاتل",
          "مغني",
          "مخرج",
          "فيلم",
          "شاب",
          "ملاكم",
          "فنان");

  /** Towns that are common words too. */
  private static final Set<String> TOWNS =
      PlaceLists.common().map(Folding::fold).collect(Collectors.toUnmodifiableSet());

  private static final Pattern DEFINITE = Pattern.compile("(?:[وفبك]?ال|[وف]?لل)(\\p{L}+)");

  private CommonWords() {}

  /** Whether what looks like a mention of this country is none. */
  static boolean areMeant(Context context, String code) {
    return isDescription(context.mention()) || isWord(context, code);
  }

  /** "A new city" and "the new city" are written as the city of El Jadida but for an article. */
  private static boolean isDescription(String mention) {
    int space = mention.indexOf(' ');
    if (space < 0) {
      return false;
    }
    String name = Folding.fold(mention.substring(space + 1));
    String kind = mention.substring(0, space);
    Matcher definite = DEFINITE.matcher(kind);
    if (definite.matches() && !PlaceLists.isKind(definite.group(1))) {
      return false;
    }
    boolean apart = definite.matches() || !Character.isLetter(kind.charAt(space - 1));
    return apart
        ? TOWNS.contains(name) || TOWNS.contains("ال" + name)
        : !name.startsWith("ال") && TOWNS.contains("ال" + name);
  }

  private static boolean isWord(Context context, String code) {
    String mention = context.mention();
    return switch (code) {
      case "QA" -> mention.endsWith("قطر") && isDiameterOrTowing(context);
      case "FR" -> mention.equals("Nice") && !NICE_BEFORE.contains(context.foldedBefore());
      case "PL" -> isToPolish(context);
      // مجرى is a course of water, مجري a Hungarian.
      case "HU" -> mention.endsWith("مجرى");
      case "US" -> mention.equals("US") && context.before().equals("AND");
      case "EG" -> mention.equals("مصر") && isInsistent(context);
      case "YE" -> mention.endsWith("يمنى") && isRightHand(context);
      case "SA" -> isGrandfather(context);
      case "SY" -> isShield(context);
      // A spring has no article, the town of Al Ain has.
      case "AE" -> mention.endsWith("مدينة عين") || isWater(mention);
      // The region has an accent, the river has none.
      case "ET" -> mention.equals("Tigre");
      // The country has an article, the president of its name has none.
      case "NL" ->
          mention.equals("Hollande") && !Set.of("la", "en").contains(context.foldedBefore());
      case "GE" -> mention.endsWith("جورجي") && isGivenName(context);
      default -> false;
    };
  }

  /** EAU are the Emirates in French, a ministry of Eau is for water. */
  private static boolean isWater(String mention) {
    String bare = Context.unelided(mention);
    return bare.equalsIgnoreCase("eau") && !bare.equals("EAU");
  }

  private static boolean isDiameterOrTowing(Context context) {
    String before = context.foldedBefore();
    String after = context.foldedAfter();
    return Set.of("كل", "نصف", "طول", "بطول", "يبلغ", "اي").contains(before)
        || TOWING.contains(before)
        || ACROSS.contains(after)
        || (context.mention().startsWith("ب")
            && !after.isEmpty()
            && Character.isDigit(after.charAt(0)));
  }

  /** "Polish the silver" at the front of a sentence. */
  private static boolean isToPolish(Context context) {
    return context.mention().equals("Polish")
        && context.before().isEmpty()
        && Set.of("the", "your", "up", "it", "a").contains(context.foldedAfter());
  }

  private static boolean isInsistent(Context context) {
    String before = context.foldedBefore();
    return context.foldedAfter().equals("علي")
        && (WHO_INSISTS.contains(before) || RELATIVE.matcher(before).matches());
  }

  /** The right one of two is feminine and ends as Egypt writes the masculine Yemeni. */
  private static boolean isRightHand(Context context) {
    return context.mention().startsWith("ب")
        || context.before().endsWith("ة")
        || LIMB.matcher(context.before()).matches();
  }

  /** Jeddah ends in ة; with ه it is "his grandfather", or "found him", unless one is in it. */
  private static boolean isGrandfather(Context context) {
    String mention = context.mention();
    return mention.matches("و?جدّ?ه") && !IN_TOWN.contains(context.foldedBefore());
  }

  private static boolean isShield(Context context) {
    return context.mention().equals("درعا")
        && SHIELD.matcher(context.preceding(48)).find()
        && SHIELD_BEHIND.matcher(context.following(12)).find();
  }

  private static boolean isGivenName(Context context) {
    return !context.mention().startsWith("ال") && !SOMEBODY.contains(context.foldedBefore());
  }
}
