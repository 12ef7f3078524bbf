package org.medina.enrich.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medina.text.Folding;
import org.medina.text.analysis.Term;

/** Decides names that mean several places, or a place and a common word, by their company. */
final class Homonyms {
  private static final Pattern LEBANESE =
      Pattern.compile(
          "[Ll]eban|[Ll]iban|Beirut|Beyrouth|لبنان|بيروت|عكار|Akkar|الميناء|Sidon|Saïda|E[lL][- ]Mina|Al[- ]Mina|Tyre\\b|Zahl[eé]"
              + "|Byblos|Baalbe[ck]|Batroun|Zgharta|Jounieh|صيدا|زحلة|بعلبك|زوق م|كسروان|البترون|زغرتا|جونيه|القبيات");
  private static final Pattern LIBYAN =
      Pattern.compile("Liby|ليبي|Benghazi|بنغازي|Misrata|مصراتة|Haftar|حفتر|Dbeibah|الدبيبة");
  private static final Pattern JORDANIAN =
      Pattern.compile(
          "أردن|اردن|الملك عبد ?الله|الزرقاء|إربد|البتراء|العقبة|وكالة بترا|عمّان|أمانة عم|الهاشمي|الديوان الملكي|جرش|مادبا|الكرك|اللويبدة|المفرق|عبدون|الجبيهة|الملكة علياء");
  private static final Pattern OMANI =
      Pattern.compile("سلطنة|مسقط|صلالة|السلطان|عماني|عُمان|العمانية|الخليج|ظفار");

  /** One of two capitals. */
  private static final Pattern BESIDE_MUSCAT =
      Pattern.compile("عم[ّ]?ان و(?:بين )?مسقط(?! رأس)|مسقط و(?:بين )?عمان");

  private static final Pattern TOWN =
      Pattern.compile(
          "طائرة|رحلة|قادم|شوارع|أحياء|ضواحي|وسط عمان|مطار عمان|جبل عمان|أمانة|أمين عمان|عمدة عمان");
  private static final Pattern SYRIAN = Pattern.compile("سوري|الجولان|درعا|دمشق|الأندوف|أندوف");
  private static final Pattern CONGO_BRAZZAVILLE =
      Pattern.compile("Brazzaville|برازافيل|Sassou|Pointe-Noire|Congo.*(?:RDC|DRC|DR Congo)");
  private static final Set<String> STATE_BEFORE =
      folded(
          "جمهوريه", "دوله", "في", "شمال", "وسط", "جنوب", "شرق", "غرب", "جيش", "حكومه", "رئيس",
          "الي", "من", "عاصمه", "رئيسه", "سلطات", "مع", "بين", "داخل", "مطار", "زار", "ضد", "نحو",
          "قوات", "وزراء", "خارجيه", "سكان", "شمالي", "جنوبي", "عبر", "باتجاه", "غادر", "لاجئي",
          "منتخب", "انقلاب", "حدود", "اعلنت", "رفضت", "طردت", "قطعت", "انسحبت", "طالبت", "دعت",
          "اتهمت", "استدعت", "وقعت", "تشهد", "شهدت", "تستضيف", "استضافت", "نددت", "رحبت", "سفير",
          "شعب", "علي", "عن");

  /** What a state did stands before it with the feminine ending; sons are born, states are not. */
  private static final Pattern ACTS =
      Pattern.compile("(?!ال|(?:و|ف)?(?:انجبت|ولدت|رزقت))\\p{L}{3,}(?<!ا)ت");

  /** Teams and colleagues, of whom what follows tells the country. */
  private static final Set<String> RIVALS =
      folded(
          "ضيفه", "مضيفه", "نظيره", "غريمه", "المنتخب", "الفريق", "الجيش", "الرئيس", "الشعب",
          "الوزير");

  private static final Pattern SAHEL =
      Pattern.compile(
          "[أإا]فريقيا|دولتان|كوتونو|توغو|باماكو|النيجر|بوركينا|أزواد|ازواد|كيدال|تمبكتو|الطوارق|السنغال|موريتانيا");
  private static final Set<String> MONEY_BEFORE =
      folded(
          "دعم", "مبلغ", "قرض", "تمويل", "وضع", "عجز", "فساد", "تقرير", "مركز", "سوق", "نظام",
          "قطاع", "مدير", "محلل", "خبير", "مسؤول", "مقابل", "عائد", "التزام", "اصلاح", "استقرار",
          "نشاط", "فائض", "عام", "اداري", "حافز", "تعويض", "مستشار", "شمول", "انهيار", "بشكل");
  private static final Set<String> RIVER =
      folded("river", "basin", "fleuve", "bassin", "نهر", "حوض");
  private static final Pattern ISLAND =
      Pattern.compile(
          "Guerns|Guernes|Saint Helier|St\\.? Helier|Saint-Hélier|île de J|island of J|bailiwick|Channel Islands|anglo-normande");
  private static final Pattern BIRD =
      Pattern.compile("(?i)thanksgiving|roast|poultry|stuffing|gravy|recipe|sandwich|carve");
  private static final Pattern TURKISH = Pattern.compile("Ankara|Istanbul|Erdo|Turkish|Türk");
  private static final Pattern PRAYER =
      Pattern.compile("غروب|أذان|آذان|يصلي|يصلون|صلى |صلاة|الإفطار|العشاء والفجر|المغرب والعشاء");
  private static final Pattern NISBA_PEOPLE = Pattern.compile("مدارس|بنات|مدرسة|طالب|الأطفال");

  private final String text;

  /** As {@link Context} gives the words around. */
  static Set<String> folded(String... words) {
    return Stream.of(words)
        .map(word -> Folding.fold(word).toLowerCase(Locale.ROOT))
        .collect(Collectors.toUnmodifiableSet());
  }

  Homonyms(String text) {
    this.text = text;
  }

  /** The country that a mention means in its company, or null when it means none. */
  @Nullable String decide(Context context, PlaceName name, @Nullable String code) {
    String mention = context.mention();
    if (code == null
        || Tongues.isMeant(context, name)
        || Surroundings.nameNoCountry(context)
        || NamedAfter.isMeant(context, name.kind())
        || CommonWords.areMeant(context, code)) {
      return null;
    }
    if (!code.equals("US") && AmericanPlaces.isCanadian(context, name)) {
      return "CA";
    }
    if (!code.equals("US") && AmericanPlaces.isTown(context, name)) {
      return "US";
    }
    return switch (code) {
      case "GE" -> AmericanPlaces.isGeorgia(context) ? "US" : code;
      case "LY", "LB" -> isTripoli(mention) ? tripoli() : code;
      case "JO" -> decideJordan(context, code);
      // The island has an article, the city of Spain has none.
      case "GD" -> mention.equals("Grenade") && !context.foldedBefore().equals("la") ? "ES" : code;
      case "TR" -> isBird(context) ? null : code;
      case "MA" -> isSunset(context) ? null : code;
      default -> code;
    };
  }

  static boolean isTripoli(String mention) {
    String folded = Folding.fold(mention);
    return folded.startsWith("tripoli") || folded.endsWith("طرابلس");
  }

  private String tripoli() {
    return LEBANESE.matcher(text).find() && !LIBYAN.matcher(text).find() ? "LB" : "LY";
  }

  private static @Nullable String decideJordan(Context context, String code) {
    return context.foldedBefore().equals("river") ? null : code;
  }

  private boolean isBird(Context context) {
    return context.mention().equals("Turkey")
        && BIRD.matcher(text).find()
        && !TURKISH.matcher(text).find();
  }

  private static boolean isSunset(Context context) {
    if (!context.mention().endsWith("المغرب") && !context.mention().endsWith("مغرب")) {
      return false;
    }
    boolean inMorocco = context.before().equals("في");
    if (!inMorocco && PRAYER.matcher(context.around(40)).find()) {
      return true;
    }
    return context.foldedBefore().equals("قبيل")
        || Set.of("صلاه", "اذان", "بعد", "قبل", "وقت", "عقب", "حتي", "عند", "منذ")
                .contains(context.foldedBefore())
            && !Set.of("و", "في", "عن", "علي").contains(context.foldedAfter());
  }

  /**
   * Mentions of the two countries whose Arabic names are common words, of Oman and Amman, and of
   * Kenitra and Quneitra.
   */
  List<Mention> ambiguousArabic(List<Term> terms) {
    List<Mention> found = new ArrayList<>();
    for (Word word : Word.of(terms)) {
      String bare = word.bare();
      String before = new Context(text, word.start(), word.end()).foldedBefore();
      if ((bare.equals("مالي") || bare.equals("بنين")) && isState(word, before)) {
        String code = bare.equals("مالي") ? "ML" : "BJ";
        found.add(new Mention(code, word.start(), word.end(), PlaceName.Kind.COUNTRY));
      } else if (bare.equals("عمان")) {
        boolean oman = isOman(word, before);
        found.add(
            new Mention(
                oman ? "OM" : "JO",
                word.start(),
                word.end(),
                oman ? PlaceName.Kind.COUNTRY : PlaceName.Kind.CITY));
      } else if (bare.equals("الكونغو") || bare.equals("congo")) {
        if (!isRiver(word, before)) {
          found.add(country(congo(before), word));
        }
      } else if (bare.equals("القنيطره")) {
        found.add(
            new Mention(
                SYRIAN.matcher(text).find() ? "SY" : "MA",
                word.start(),
                word.end(),
                PlaceName.Kind.CITY));
      } else if (bare.equals("jersey") && !before.equals("new") && ISLAND.matcher(text).find()) {
        found.add(country("JE", word));
      }
    }
    return found;
  }

  private static Mention country(String code, Word word) {
    return new Mention(code, word.start(), word.end(), PlaceName.Kind.COUNTRY);
  }

  private String congo(String before) {
    boolean kinshasa = before.equals("dr") || before.equals("rd");
    return !kinshasa && CONGO_BRAZZAVILLE.matcher(text).find() ? "CG" : "CD";
  }

  private boolean isRiver(Word word, String before) {
    String after = new Context(text, word.start(), word.end()).foldedAfter();
    return RIVER.contains(before) || RIVER.contains(after);
  }

  private boolean isState(Word word, String before) {
    if (NISBA_PEOPLE.matcher(text).find()) {
      return false;
    }
    return STATE_BEFORE.contains(before)
        || ACTS.matcher(before).matches()
        || RIVALS.contains(before)
        || word.hasPreposition()
        || (SAHEL.matcher(text).find() && !MONEY_BEFORE.contains(before));
  }

  private boolean isOman(Word word, String before) {
    String written = text.substring(word.start(), word.end());
    if (written.contains("ّ")) {
      return false;
    }
    if (before.equals("سلطنه")
        || before.equals("سلطان")
        || before.equals("بحر")
        || before.equals("خليج")
        || written.contains("ُ")) {
      return true;
    }
    if (BESIDE_MUSCAT.matcher(text).find()) {
      return false;
    }
    boolean jordan = JORDANIAN.matcher(text).find();
    boolean oman = OMANI.matcher(text).find();
    boolean town = TOWN.matcher(text).find() || Set.of("العاصمه", "مدينه").contains(before);
    return oman && !jordan || (!jordan && !town);
  }
}
