package org.medina.enrich.place;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * American towns that are called after other places, and the state that is called like a country.
 */
final class AmericanPlaces {
  private static final int AHEAD = 60;

  /** States that no list of countries or capitals goes on with, and their short forms. */
  private static final String ONLY_STATES =
      "Alabama|Alaska|Arizona|Arkansas|Californi[ae]|Caroline du (?:Nord|Sud)|Colorado|Connecticut"
          + "|Dakota du (?:Nord|Sud)|Delaware|Florid[ae]|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky"
          + "|Louisian[ae]|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri"
          + "|Montana|Nebraska|Nevada|New Hampshire|New Jersey|North Carolina|North Dakota|Ohio"
          + "|Oklahoma|Oregon|Pennsylvani[ae]|Rhode Island|South Carolina|South Dakota"
          + "|Tennessee|Texas|Utah|Vermont|Virgini[ae]|Washington [Ss]tate|West Virginia|Wisconsin"
          + "|Wyoming|Ill\\.|Tenn\\.|Tex\\.|Va\\.|Ga\\.|Pa\\.|Conn\\.|Calif\\.|Fla\\.|N\\.Y\\."
          + "|تكساس|إلينوي|ايلينوي|تينيسي|فرجينيا|فيرجينيا|أوهايو|كنتاكي|أوريغون|إنديانا"
          + "|كاليفورنيا|فلوريدا|بنسلفانيا|ميشيغان|ألاباما|ميزوري|أوكلاهوما|كولورادو"
          + "|تنيسي|أريزونا|اريزونا|م[اي]ريلاند|إيلينوي|لويزيانا|ميسيسيبي|ميسيسبي|نيوجيرسي|نيوجرسي"
          + "|نيو ?جيرسي|ماساتشوستس|كونيتيكت|كونيتيكيت|نيفادا|يوتا|مونتانا|وايومنغ|نبراسكا|كانساس|آيوا"
          + "|أيوا|ويسكونسن|مينيسوتا|داكوتا الشمالية|داكوتا الجنوبية|كارولاينا الشمالية"
          + "|كارولاينا الجنوبية|كارولينا الشمالية|كارولينا الجنوبية|ديلاوير|فيرمونت|نيو ?مكسيكو"
          + "|رود آيلاند|أركنساس|نيو ?هامبشاير|أيداهو";

  /** "a town in", "bourgade de", and their likes between a town and its state. */
  private static final String TOWN =
      "(?:^,? (?:the |an? |une? |la |le )?(?:\\p{Ll}+ ){0,3}(?:town|village|city|hamlet|community|suburb|bourgade"
          + "|ville|localité|commune|bourg|hameau) (?:in|of|de|du|dans|en) (?:the |l['’]|le |la |les )?"
          + "(?:(?:est|ouest|nord|sud|centre) (?:du |de la |de l['’]|de )|(?:eastern|western|northern|southern|central) )?"
          + "(?:state of |État (?:de l['’]|de |du |d['’]))?)";

  private static final Pattern STATE =
      Pattern.compile(
          TOWN
              + "(?:"
              + ONLY_STATES
              + ")(?!\\p{L})"
              + "|^(?:,? \\(?|، )(?:(?:dans (?:le |l['’])|(?<=[,(] )en |(?<=[,(] )au )|(?:في |ب)?ولاية )?(?:"
              + ONLY_STATES
              + ")(?!\\p{L})"
              + "|^ ال\\p{L}+ (?:في |ب)ولاية (?:"
              + ONLY_STATES
              + ")"
              + "|^,? dans l['’]État (?:américain )?de (?:(?:la )?Géorgie|New York)"
              + "|^ في ولاية جورجيا"
              + "|^, New York(?! (?:and|et|or|ou)\\b|, \\p{Lu})");

  private static final String PROVINCES =
      "(?:أونتاريو|ألبرتا|مانيتوبا|Ontario|Ont\\.|Alberta|Manitoba|Saskatchewan|Nova Scotia|New Brunswick"
          + "|British Columbia|Nouvelle-Écosse|Nouveau-Brunswick|Colombie-Britannique)(?!\\p{L})";
  private static final Pattern PROVINCE =
      Pattern.compile("^(?:,? \\(?(?:(?:in|en|au|dans l['’]) ?)?| في (?:مقاطعة )?)" + PROVINCES);

  /** "Jordan, a hamlet of Ontario". */
  private static final Pattern HAMLET =
      Pattern.compile("^, (?:\\p{Ll}+ ){1,3}(?:(?:of|in|en) |de l['’]|dans l['’])" + PROVINCES);

  /** "Tbilisi, Georgia" is in the Caucasus, and so is "Armenia, Georgia and Turkey". */
  private static final Pattern GEORGIA_BEHIND = Pattern.compile("^, Georgia(?! (?:and|or)\\b)");

  private static final Set<String> NEIGHBOURS = Set.of("GE", "AM", "AZ", "TR", "RU", "UA");

  private static final Pattern AMERICAN_GEORGIA =
      Pattern.compile(
          "(?:Athens|Rome|Cairo|Vienna|Dublin|Columbus|Albany|Augusta), Georgia|Atlanta|Savannah|Augusta|Macon"
              + "|[Ss]tate of Georgia|University of Georgia|Georgia,? US|Georgia Tech|Alabama"
              + "|Florida|Tennessee|Carolina|Republican|Democrat|Brian Kemp|Kemp|Raffensperger"
              + "|Warnock|Ossoff|governor|Peach State|Fulton County|Senate|U\\.S\\.|Trump|Biden"
              + "|Géorgie, (?:un |cet )?État|État (?:américain )?de (?:la )?Géorgie"
              + "|Géorgie (?:américaine|\\(États-Unis\\))"
              + "|(?:[Ss]énateur|[Gg]ouverneur|[Ss]énatrice) de Géorgie|Savannah"
              + "|جورجيا الأم(?:ري|يري)كية|ولاية جورجيا|أتلانتا|حاكم جورجيا|كارول[اي]ي?نا|سافانا|كيمب|ألاباما");
  private static final Pattern GEORGIA =
      Pattern.compile("Georgia(?:['’]s)?|(?:la |de |en )?Géorgie|\\p{L}?جورجيا");
  private static final Pattern CAUCASIAN_GEORGIA =
      Pattern.compile(
          "Tbilisi|Tbilissi|Caucas|Kakheti|Kakhétie|Kutaisi|Svaneti|Mtskheta|Kartli|Adjara|Batumi|Abkhaz|Ossetia|Saakashvili|Armenia|Azerbai"
              + "|Georgian Dream|Zurabishvili|Kobakhidze|Black Sea|Russia|Ukraine|Moldova|Georgian");
  private static final Pattern CAMPUS =
      Pattern.compile("University of Georgia|Georgia Bulldogs|Athens,? (?:Georgia|Ga\\.)");

  private AmericanPlaces() {}

  /** Whether a mention of another country or city is a town in a state: "Lebanon, Tennessee". */
  static boolean isTown(Context context, PlaceName name) {
    if (name.kind() == PlaceName.Kind.DEMONYM) {
      return false;
    }
    String following = context.following(AHEAD);
    return STATE.matcher(following).find()
        || isGeorgian(context, name, following)
        || (context.mention().startsWith("Athens") && CAMPUS.matcher(context.text()).find());
  }

  /** Whether it is a town in a province of Canada: "London, Ontario". */
  static boolean isCanadian(Context context, PlaceName name) {
    String following = context.following(AHEAD);
    return switch (name.kind()) {
      case CITY -> PROVINCE.matcher(following).find() || HAMLET.matcher(following).find();
      case COUNTRY -> HAMLET.matcher(following).find();
      default -> false;
    };
  }

  private static boolean isGeorgian(Context context, PlaceName name, String following) {
    String code = name.code();
    return name.kind() == PlaceName.Kind.CITY
        && code != null
        && !NEIGHBOURS.contains(code)
        && GEORGIA_BEHIND.matcher(following).find()
        && !CAUCASIAN_GEORGIA.matcher(context.text()).find();
  }

  /** Whether a mention is Georgia the state and not the country. */
  static boolean isGeorgia(Context context) {
    return GEORGIA.matcher(context.mention()).matches()
        && AMERICAN_GEORGIA.matcher(context.text()).find()
        && !CAUCASIAN_GEORGIA.matcher(context.text()).find();
  }
}
