package org.medina.enrich.place;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.medina.text.Folding;

/** Tells names of people that look like names of countries. */
final class NameGuard {
  private static final Set<String> GIVEN =
      words(
          "chad jordan georgia israel kenya india cuba paris sofia florence vienna sydney "
              + "milan houston lima medina london dakar berlin austria havana mali oman tunis "
              + "aden troy virginia carolina dallas denver montana dakota nevada brooklyn odessa "
              + "valencia geneva santiago");
  private static final Set<String> SURNAME =
      words(
          "jordan israel holland england france germany ireland wales scotland poland "
              + "romania spain paris london berlin milan lyon houston boston washington medina "
              + "cuba brazil georgia chad qatar francis english french german irish dutch turk "
              + "roman damas marocain francais lallemand langlais italien espagnol");
  private static final Set<String> NOT_GIVEN_BEFORE =
      words(
          "in of from to near the and with for by on at as against between into visit "
              + "across through a an en au aux de du des la le les l d et dans vers avec pour par "
              + "sur ou or but mais when while after before that monday tuesday wednesday "
              + "thursday friday saturday sunday january february march april june july august "
              + "september october november december yesterday today tomorrow meanwhile since "
              + "during under like than if because although not only both hier aujourd'hui demain "
              + "depuis pendant comme si ni");
  private static final Set<String> PLACES_BEFORE =
      words(
          "north south east west northern southern eastern western central greater new "
              + "president minister kingdom republic state government king queen emir sultan "
              + "embassy airport le team university bank dr mr mayor air radio tour banque credit "
              + "equipe stade ambassade nord sud grand");
  private static final Set<String> PLACES_AFTER =
      words(
          "and river valley city airport university governorate province prime foreign "
              + "president national international street times post summit embassy police on in "
              + "says to air airways airlines telecom bank cup open league today news daily "
              + "central investment authority");
  private static final Set<String> ARABIC_TITLES =
      words(
          "الامير الشيخ السيد الدكتور الاستاذ المهندس الفنان الممثل اللاعب الكاتب الاعلامي "
              + "المدرب النجم المطرب الاميره السيده الشاعر القاضي المحامي الصحفي الصحافي الاستاذه "
              + "الدكتوره المهندسه الفنانه الممثله الكاتبه الاعلاميه الشاعره القاضيه المحاميه "
              + "الصحفيه الصحافيه الانسه الحاج الحاجه المايسترو الموسيقار المخرج المخرجه الملحن");
  private static final Set<String> ARABIC_GIVEN =
      words(
          "محمد احمد نجيب علي حسن حسين خالد عمر يوسف ابراهيم مصطفي محمود سعيد كمال جمال "
              + "سمير سامي هاني ياسر طارق وليد فهد ناصر سعد صالح عادل منير رشيد كريم هشام عزيز "
              + "فاطمه مريم ليلي سعاد نور زينب خديجه منصور بدر ماجد راشد حمد سلمان فيصل بندر نايف "
              + "عبدالله الله الرحمن العزيز الكريم الرحيم القادر حمزه زياد مروان نبيل بسام رامي "
              + "ايمن اسامه حازم شريف عماد فؤاد فواد انور رياض غسان جورج الياس ميشال اسماء نادين "
              + "هدي امل سلمي سميره وفاء رانيا منيب عدنان غازي طلال وائل باسل باسم تيسير زهير سليم شكري صبري "
              + "صلاح عاطف عاصم عبير عصام علاء عمار عمرو غاده فاروق فتحي فريد فوزي قاسم قيس لؤي مازن "
              + "مجدي محسن مختار مدحت مرتضي مصعب معاذ معتز مفيد ممدوح مهدي مهند موسي نادر ناديه نجلاء "
              + "نزار نسرين نضال نعيم نهي هادي هاله وجيه يحيي يزن طاهر لطفي حلمي رفيق توفيق جابر عيسي "
              + "زكريا ادريس عبدالعزيز عبدالرحمن بشير جواد حيدر عباس رضا سهيل شادي عارف فيروز لمياء "
              + "ماهر محيي مراد مصباح نوال هيثم امين اسماعيل اسحاق انس بلال جميل حاتم خليل داود راغب");

  private static final Set<String> ADDRESS =
      words(
          "mme mlle mrs miss monsieur madame mademoiselle colonel capitaine docteur "
              + "professeur maitre commandant lieutenant captain detective");

  /** Between what somebody does and another capital a country can but be a given name. */
  private static final Set<String> CALLINGS =
      words(
          "actor actress singer rapper painter poet novelist author writer dancer teacher nurse "
              + "swimmer runner sprinter boxer striker midfielder defender goalkeeper winger coach "
              + "chef model designer photographer engineer lawyer activist journalist researcher "
              + "professor student musician drummer violinist pianist comedian producer wrestler "
              + "skater gymnast artist sculptor architect presenter blogger "
              + "acteur actrice chanteur chanteuse rappeur rappeuse peintre poete romancier romanciere "
              + "danseur danseuse nageur nageuse coureur coureuse sprinteuse boxeur boxeuse attaquant "
              + "attaquante milieu defenseur defenseure gardien gardienne entraineur entraineuse "
              + "mannequin styliste photographe avocat avocate militante chercheuse professeure "
              + "musicien musicienne batteur pianiste humoriste sculptrice gymnaste animatrice");

  private static final Set<String> FACILITIES =
      words("national international airport university hospital street bridge");

  /** Given names that are no common nouns: behind one of them an adjective is a surname. */
  private static final Set<String> ARABIC_GIVEN_ONLY =
      words(
          "محمد احمد محمود يوسف ابراهيم مصطفي حسين عمر فاطمه مريم ليلي زينب خديجه سوزان نادين "
              + "رانيا سميره جورج الياس ميشال ياسر طارق فيصل عبدالله عدنان نزار سهيل هيثم");

  /** Verbs before somebody's name, "and" may be written onto them. */
  private static final Pattern SPOKEN =
      Pattern.compile(
          "[وف]?(?:قال|اضاف|اكد|اوضح|ذكر|تابع|صرح|اشار|يقول|كتب|لفت|شدد|دعا|اعتبر|اعلن|كشف|اشاد|رحب"
              + "|نفي|حذر|طالب|وعد|ختم|راي|يري|يؤكد|يضيف)");

  private static final Pattern POSSESSIVE = Pattern.compile("['’]s$");
  private static final Pattern SURNAME_BEHIND =
      Pattern.compile("^ (?:(?:le|la|de|van|von|al|el|bin|ben|da|di|du|dos) )?\\p{Lu}");

  /** A tagger may take "Le Royaume-Uni" for a name: an article in front makes none. */
  private static final int ARTICLE = 3;

  private NameGuard() {}

  private static Set<String> words(String separated) {
    return Set.of(separated.split(" "));
  }

  static boolean isPartOfPerson(Context context, PlaceName.Kind kind, List<int[]> people) {
    int clitic = isArabic(context.mention()) ? 1 : 0;
    for (int[] span : people) {
      boolean inside = span[0] <= context.start() + clitic && context.end() <= span[1];
      boolean whole = span[0] >= context.start() - ARTICLE && context.end() == span[1];
      if (inside && !whole && mayBeName(context.mention())) {
        return true;
      }
    }
    return isArabic(context.mention())
        ? isArabicPerson(context, kind)
        : isLatinPerson(context, kind);
  }

  /**
   * "Michael Jordan … Jordan left": who is named in full is meant by the surname alone, unless a
   * preposition or, in Arabic, a noun says that it is the place or its people.
   */
  static boolean isSurnameAlone(Context context, List<String> people) {
    String mention = context.mention();
    String before = context.foldedBefore();
    String alone = POSSESSIVE.matcher(mention).replaceFirst("");
    boolean named = people.stream().anyMatch(person -> person.endsWith(" " + alone));
    if (isArabic(mention)) {
      return named && mention.startsWith("ال") && SPOKEN.matcher(before).matches();
    }
    return named && !NOT_GIVEN_BEFORE.contains(before) && !PLACES_BEFORE.contains(before);
  }

  private static boolean isLatinPerson(Context context, PlaceName.Kind kind) {
    String mention = Folding.fold(context.mention());
    String owner = POSSESSIVE.matcher(mention).replaceFirst("");
    String before = Context.unelided(context.before());
    String folded = Context.unelided(context.foldedBefore());
    if (ADDRESS.contains(folded)) {
      return true;
    }
    boolean capitalBefore =
        !before.isEmpty()
            && !before.endsWith("-")
            && Character.isUpperCase(before.charAt(0))
            && Character.isUpperCase(Context.unelided(context.mention()).charAt(0))
            && before.length() > 1
            && !before.equals(before.toUpperCase(Locale.ROOT))
            && !NOT_GIVEN_BEFORE.contains(folded)
            && !PLACES_BEFORE.contains(folded);
    if (capitalBefore
        && SURNAME.contains(owner)
        && !isRoleBefore(folded)
        && !FACILITIES.contains(context.foldedAfter())) {
      return true;
    }
    return (GIVEN.contains(mention) || CALLINGS.contains(context.foldedBefore()))
        && kind != PlaceName.Kind.DEMONYM
        && isFollowedBySurname(context)
        && !isPlaceAfter(context.foldedAfter())
        && !NOT_GIVEN_BEFORE.contains(folded);
  }

  private static boolean isFollowedBySurname(Context context) {
    return SURNAME_BEHIND.matcher(context.following(12)).find();
  }

  /** No person is called "US" or "South Africa", whatever a tagger says. */
  private static boolean mayBeName(String mention) {
    boolean initials = mention.length() <= 4 && mention.equals(mention.toUpperCase(Locale.ROOT));
    return (isArabic(mention) || !initials) && mention.indexOf(' ') < 0 && mention.indexOf('-') < 0;
  }

  private static boolean isRoleBefore(String folded) {
    return folded.endsWith("ing") || folded.endsWith("ed") || folded.length() <= 2;
  }

  private static boolean isPlaceAfter(String folded) {
    return PLACES_AFTER.contains(folded);
  }

  private static boolean isArabicPerson(Context context, PlaceName.Kind kind) {
    String before = context.foldedBefore();
    String after = context.foldedAfter();
    String mention = Folding.fold(context.mention());
    if (after.equals("بن") || after.equals("ال")) {
      return kind == PlaceName.Kind.DEMONYM || mention.length() <= 5;
    }
    boolean definite = mention.startsWith("ال");
    if (kind == PlaceName.Kind.DEMONYM) {
      // Folding makes على "on" and the name علي one word.
      boolean on = context.before().endsWith("ى");
      boolean surname = definite && !on && ARABIC_GIVEN.contains(before);
      boolean given =
          !definite
              && after.startsWith("ال")
              && (ARABIC_TITLES.contains(before) || mention.equals("تركي"))
              && !after.equals("الجنسيه")
              && !after.equals("الاصل");
      boolean bare = !definite && ARABIC_GIVEN_ONLY.contains(before);
      return surname || given || bare;
    }
    return !definite && ARABIC_TITLES.contains(before);
  }

  private static boolean isArabic(String word) {
    return word.codePoints().anyMatch(symbol -> symbol >= 0x600 && symbol < 0x700);
  }
}
