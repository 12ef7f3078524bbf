package org.medina.enrich.place;

import java.util.regex.Pattern;

/** Agreements, houses and works that are called after a city or a country and are not in it. */
final class NamedAfter {
  private static final int BEFORE = 32;
  private static final int BEHIND = 48;

  private static final Pattern AGREEMENT_BEFORE =
      Pattern.compile(
          "(?:\\b(?:[Aa]ccords?|[Tt]raités?|[Cc]onventions?|[Pp]rotocoles?|[Pp]rocessus|[Pp]acte|[Ss]yndrome)"
              + " (?:de |du |d['’])"
              + "|\\b(?:[Aa]greements?|[Aa]ccords?|[Tt]reaty|[Cc]onvention|[Pp]rotocol|[Pp]act) of "
              + "|(?:^|\\P{L})[وبلفك]?(?:ال)?(?:اتفاق|اتفاقية|اتفاقيات|معاهدة|بروتوكول|ميثاق|متلازمة) )$");
  private static final Pattern AGREEMENT_BEHIND =
      Pattern.compile(
          "^ (?:(?:[Pp]eace|[Cc]limate) )?(?:[Aa]ccords?|[Aa]greements?|[Tt]reaty|[Cc]onvention(?! [Cc]ent)"
              + "|[Pp]rotocol|[Pp]act|[Ss]yndrome)\\b");

  /** A bank of a city may be anywhere; one of a country is its own. */
  private static final Pattern BANK_BEFORE =
      Pattern.compile("\\b(?:[Bb]ank of |[Bb]anque (?:de |d['’]))$");

  /** Food, cloth and illness. */
  private static final Pattern GOODS_BEFORE =
      Pattern.compile(
          "(?:\\b(?:chocolats?|savons?|serge|dentelles?|moutarde|porcelaines?|tapis|roses?|prunes?) (?:de |d['’])"
              + "|(?:^|\\P{L})[وبل]?(?:ال)?(?:شوكولاتة|شوكولاته|شوكولا|صابون) )$");

  private static final Pattern GOODS_BEHIND =
      Pattern.compile("^ (?:chocolates?|soap|mustard|fever|flu|virus)\\b");

  /** Beasts and plants have adjectives of lands that they came from long ago, or never. */
  private static final Pattern SPECIES_BEHIND =
      Pattern.compile(
          "^ (?:goose|geese|hedgehogs?|hamsters?|vultures?|mongoose|mongooses|tortoises?|cobras?|macaques?"
              + "|gerbils?|jerboas?|plovers?|wheatears?|warblers?|cormorants?|lapwings?|newts?|vipers?|oak"
              + "|cypress|pine|jasmine|lavender|clover|cucumbers?|hyacinths?)\\b");

  private static final Pattern SPECIES_BEFORE =
      Pattern.compile(
          "(?:\\b(?:oies?|ouettes?|hérissons?|hamsters?|vautours?|mangoustes?|tortues?|cobras?|macaques?"
              + "|gerbilles?|gerboises?|perruches?|moineaux?|vipères?|chênes?|cyprès|jasmins?) "
              + "|(?:^|\\P{L})[وبل]?(?:ال)?(?:إوزة|إوز|أوزة|قنفذ|هامستر|نسر|نمس|سلحفاة|كوبرا|ببغاء|ياسمين) )$");

  /** An illness, and a goose of France. */
  private static final Pattern NAMED_BEFORE =
      Pattern.compile(
          "(?:\\b(?:fièvre|grippe|ouettes?) (?:de |du |d['’])?"
              + "|(?:^|\\P{L})[وبل]?(?:ال)?(?:حمى|إنفلونزا|خنزير) )$");

  private static final String HOUSES =
      "[Hh]ôtel|[Rr]estaurant|[Cc]inéma|[Cc]afé|[Bb]rasserie|[Pp]izzeria|[Éé]cole|[Ll]ycée|[Cc]ollège|[Rr]ésidence";

  /** A house of this kind may be called after any place, unless it is all that the text tells. */
  private static final Pattern HOUSE_BEFORE =
      Pattern.compile(
          "(?<!\\p{L})(?:"
              + HOUSES
              + "|[Cc]ité|[Ss]alle|[Ss]quare|[Pp]ont|[Pp]orte) (?:(?:de|du|des|Le|La|Grand) |[dl]['’])*$");

  /** Without a preposition between it can but be called so. */
  private static final Pattern HOUSE_ITSELF =
      Pattern.compile("(?<!\\p{L})(?:Hotel|" + HOUSES + ") (?:Le |La )?$");

  private static final Pattern HOUSE_ELSEWHERE =
      Pattern.compile("^[^.,;!?\\n]{0,16},? (?:à|dans|en|au) (?:la |l['’])?\\p{Lu}");
  private static final Pattern HOUSE_BEHIND =
      Pattern.compile(
          "^ (?:\\p{L}+ )?(?:[Hh]otel|[Rr]estaurant|[Cc]af[eé]|[Cc]inema|[Bb]akery|[Gg]rill|[Ss]chool|[Pp]ub"
              + "|[Tt]heatre|[Bb]ridge|[Hh]ouse),? in \\p{Lu}");
  private static final Pattern ARABIC_HOUSE =
      Pattern.compile(
          "(?:^|\\P{L})[وبلف]?(?:ال)?(?:فندق|مقهى|مطعم|سينما|مدرسة|صيدلية|حديقة|جسر) $");

  /** Without "in" it can but be called so. */
  private static final Pattern ARABIC_HOUSE_ITSELF =
      Pattern.compile("(?:^|\\P{L})[وبلف]?(?:فندق|مقهى|مطعم|سينما) $");

  private static final Pattern ARABIC_ELSEWHERE =
      Pattern.compile("^(?: \\p{L}+){0,2}،? (?:في \\p{L}|ب\\p{L}{3})");

  private static final Pattern WORK_BEFORE =
      Pattern.compile(
          "(?:\\b(?:film|long-métrage|movie|novel|roman|album|chanson|paquebot|pétrolier|cargo|frégate|frigate"
              + "|tanker|ferry|MSC|MV|USS|HMS|RMS|CMA CGM) (?:intitulé )?[\"«“‘ \\u00a0]*(?:Ville (?:de |d['’]))?"
              + "|(?:سفينة|باخرة|ناقلة|عبارة|فرقاطة)[^»]{0,16}«[^»]{0,12}"
              + "|\\b[Ss]creen(?:s|ed|ing)? "
              + "|(?:^|\\P{L})[وبل]?(?:ال)?(?:فيلم|رواية|أغنية) (?:[\"«“ ]*|«[^»]{1,12} ))$");
  private static final Pattern WORK_BEHIND =
      Pattern.compile(
          "^[\"»”’]?, (?:the|a|an|le|la|un|une) (?:\\d{4} |classic |célèbre )?(?:film|movie|novel|roman|album|song"
              + "|chanson|musical)\\b|^,? (?:starring|avec|with) Humphrey Bogart"
              + "|^, club (?:de|du|d['’])|^, an? (?:\\p{L}+ )?(?:club|team|side) (?:from|of|based in)\\b");

  private NamedAfter() {}

  /** Whether a city's or country's name is no more than part of another one's. */
  static boolean isMeant(Context context, PlaceName.Kind kind) {
    String before = context.preceding(BEFORE);
    String behind = context.following(BEHIND);
    if (NAMED_BEFORE.matcher(before).find()) {
      return true;
    }
    if (kind == PlaceName.Kind.DEMONYM) {
      return SPECIES_BEFORE.matcher(before).find() || SPECIES_BEHIND.matcher(behind).find();
    }
    boolean city = kind == PlaceName.Kind.CITY;
    return (city && (isAgreement(before, behind) || BANK_BEFORE.matcher(before).find()))
        || GOODS_BEFORE.matcher(before).find()
        || GOODS_BEHIND.matcher(behind).find()
        || isHouse(before, behind)
        || WORK_BEFORE.matcher(before).find()
        || WORK_BEHIND.matcher(behind).find();
  }

  private static boolean isAgreement(String before, String behind) {
    return AGREEMENT_BEFORE.matcher(before).find() || AGREEMENT_BEHIND.matcher(behind).find();
  }

  private static boolean isHouse(String before, String behind) {
    return HOUSE_ITSELF.matcher(before).find()
        || (HOUSE_BEFORE.matcher(before).find() && HOUSE_ELSEWHERE.matcher(behind).find())
        || HOUSE_BEHIND.matcher(behind).find()
        || ARABIC_HOUSE_ITSELF.matcher(before).find()
        || (ARABIC_HOUSE.matcher(before).find() && ARABIC_ELSEWHERE.matcher(behind).find());
  }
}
