package org.medina.text.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The words of a name that tell one bearer from another, brought to one form. */
final class NameTokens {
  private static final Set<String> TITLES =
      Set.of(
          "mr",
          "mrs",
          "ms",
          "dr",
          "prof",
          "sir",
          "m",
          "mme",
          "mlle",
          "monsieur",
          "madame",
          "king",
          "roi",
          "prince",
          "princess",
          "princesse",
          "president",
          "sheikh",
          "cheikh",
          "shaikh",
          "sheik",
          "queen",
          "reine",
          "emir",
          "sultan",
          "pope",
          "pape",
          "docteur",
          "the",
          "le",
          "la",
          "السيد",
          "السيده",
          "الدكتور",
          "الدكتوره",
          "الملك",
          "الرئيس",
          "الامير",
          "الاميره",
          "الشيخ",
          "الملكه",
          "البابا",
          "السلطان",
          "د",
          "الاستاذ",
          "الحاج",
          "الشيخه");
  private static final Set<String> LINKS =
      Set.of(
          "bin", "ben", "ibn", "bint", "al", "el", "ould", "بن", "ابن", "بنت", "ال", "ولد", "il");
  private static final Set<String> ARTICLE = Set.of("al", "el");
  private static final Set<String> ASSIMILATED =
      Set.of(
          "as", "ar", "ad", "at", "an", "ash", "az", "es", "er", "ed", "et", "ez", "ech", "ach",
          "ul", "ur");

  /** The second half of a given name: Nasr al-Din is not Nasr. */
  private static final Set<String> RELIGION =
      Set.of("الدين", "eddine", "eddin", "uddin", "din", "dine", "aldin", "addin");

  /** Stands before an alef that has a hamza, so that إلياس has no article. */
  private static final String OWN_ALEF = "\u0620";

  /** "Father of" with the article of the next word: Aboul Gheit is أبو الغيط. */
  private static final Set<String> FATHER = Set.of("aboul", "abul", "aboel", "abol");

  /** Titles in front of one more word are given names: Sultan Al Jaber. */
  private static final Set<String> ALSO_GIVEN = Set.of("sultan", "emir", "prince");

  /** Letters before which the l of the article is heard. */
  private static final String MOON = "اعبجحخغفقكمهوي";

  private static final Set<String> SERVANT =
      Set.of("عبد", "abd", "abdel", "abdul", "abdal", "abdol", "abdoul");

  /** Ubayd Allah is not Abd Allah. */
  private static final Set<String> LITTLE_SERVANT =
      Set.of("عبيد", "obaid", "ubaid", "ubayd", "obeid", "oubeid");

  /** Abdallah in West Africa. */
  private static final Set<String> WEST_AFRICAN = Set.of("abdoulaye", "abdullaye");

  /** Allah behind "servant of", as {@link #read} leaves it; الإله keeps its article before it. */
  private static final Set<String> ALLAH = Set.of("اله", "allah", "ullah", "llah");

  private static final List<String> ORDINALS =
      List.of(
          "الاول",
          "الثاني",
          "الثالث",
          "الرابع",
          "الخامس",
          "السادس",
          "السابع",
          "الثامن",
          "التاسع",
          "العاشر",
          "الحادي",
          "الثاني عشر",
          "الثالث عشر",
          "الرابع عشر",
          "الخامس عشر",
          "السادس عشر");
  private static final Map<String, Integer> ROMAN =
      Map.ofEntries(
          Map.entry("i", 1),
          Map.entry("ii", 2),
          Map.entry("iii", 3),
          Map.entry("iv", 4),
          Map.entry("v", 5),
          Map.entry("vi", 6),
          Map.entry("vii", 7),
          Map.entry("viii", 8),
          Map.entry("ix", 9),
          Map.entry("x", 10),
          Map.entry("xi", 11),
          Map.entry("xii", 12),
          Map.entry("xiii", 13),
          Map.entry("xiv", 14),
          Map.entry("xv", 15),
          Map.entry("xvi", 16));

  private final List<NameToken> tokens = new ArrayList<>();

  private NameTokens() {}

  /** The tokens as sounds; a regnal number is a token such as {@code #6}. */
  static List<NameToken> of(String name) {
    var parts = new NameTokens();
    parts.read(ordered(name));
    return List.copyOf(parts.tokens);
  }

  /** "Rhlalou, Asmaa" is read as "Asmaa Rhlalou". */
  private static String ordered(String name) {
    String[] parts = name.split("[,،]", 2);
    return parts.length == 2 ? parts[1] + " " + parts[0] : name;
  }

  private void read(String name) {
    String folded =
        NameFolding.fold(
                turkish(name)
                    .replaceAll("(?<!\\p{L})[أإآ]ل", OWN_ALEF + "ال")
                    .replace('ى', Phonemes.BARE_YA))
            .replaceAll("الله(?!\\p{L})", "اله")
            .replaceAll("(?<=\\p{L}{2})الدين(?!\\p{L})", " الدين")
            .replaceAll("(?<!\\p{L})اب[يا] (?=\\p{L})", "ابو ");
    String[] words = folded.replaceAll("['`´ʿʾ]", "").split("[^\\p{L}\\p{N}]+");
    boolean named = false;
    for (int i = 0; i < words.length; i++) {
      String word = words[i];
      boolean last = i == words.length - 1;
      if (word.isEmpty() || (!last && (LINKS.contains(word) || (!named && isTitle(words, i))))) {
        continue;
      }
      if (!last && named && ASSIMILATED.contains(word)) {
        continue;
      }
      named = true;
      if (RELIGION.contains(word) && !tokens.isEmpty()) {
        tokens.add(tokens.removeLast().joinedTo(token("din")));
      } else if (FATHER.contains(word) && !last) {
        add("abou");
      } else if (SERVANT.contains(word) && !last) {
        i = joinServant(words, i);
      } else if (LITTLE_SERVANT.contains(word) && !last && ALLAH.contains(words[i + 1])) {
        i++;
        tokens.add(new NameToken("obaidullah", token(word).joinedTo(token(words[i])).readings()));
      } else if (i > 0 && ARTICLE.contains(words[i - 1]) && takesArticle(word)) {
        tokens.add(behindArticle(token(word)));
      } else {
        add(word);
      }
    }
  }

  private static boolean takesArticle(String word) {
    return "aeiou".indexOf(word.charAt(0)) >= 0 && !word.startsWith("abd");
  }

  private static boolean isTitle(String[] words, int at) {
    long behind = Stream.of(words).skip(at + 1L).filter(word -> !LINKS.contains(word)).count();
    return TITLES.contains(words[at]) && (behind > 1 || !ALSO_GIVEN.contains(words[at]));
  }

  /** Abd and what is served are one token: عبد الوهاب, Abdel Wahab, Abdelouahab. */
  private int joinServant(String[] words, int at) {
    int next = at + 1;
    while (next < words.length - 1
        && (LINKS.contains(words[next]) || ASSIMILATED.contains(words[next]))) {
      next++;
    }
    tokens.add(servant(served(words[next])));
    return next;
  }

  /** Behind "servant of" even a short word has an article: عبد الحق. */
  private static String served(String word) {
    if (ALLAH.contains(word)) {
      return "lah";
    }
    return word.startsWith("ال") && word.length() > 3 ? word.substring(2) : withoutArticle(word);
  }

  private void add(String word) {
    int number = regnal(word);
    if (number > 0 && !tokens.isEmpty()) {
      tokens.add(new NameToken(word, List.of("#" + number)));
      return;
    }
    String servant = servantOf(word);
    String bare = withoutArticle(word);
    if (servant != null) {
      tokens.add(servant(servant));
    } else {
      boolean article = Phonemes.isArabic(word) && !bare.equals(word);
      tokens.add(article ? withArticle(bare) : token(bare.replace(OWN_ALEF, "")));
    }
  }

  private static NameToken token(String word) {
    return new NameToken(word.replace(Phonemes.BARE_YA, 'ي'), Phonemes.readings(word));
  }

  /**
   * The French of the Maghreb writes the article on unless the next letter swallows its l: Lakhdar,
   * Laenser, Lamjarred.
   */
  private static NameToken withArticle(String bare) {
    NameToken token = token(bare);
    if (MOON.indexOf(bare.charAt(0)) < 0) {
      return token;
    }
    String written = bare.charAt(0) == 'ا' ? bare.substring(1) : bare;
    return new NameToken(token.word(), List.of(token.sounds(), "l" + Phonemes.of(written)));
  }

  /** The same for a name in Latin letters behind an article of its own: al-Arabi, Larbi. */
  private static NameToken behindArticle(NameToken token) {
    List<String> readings = new ArrayList<>(token.readings());
    readings.add("l" + token.sounds());
    return new NameToken(token.word(), readings);
  }

  private static NameToken servant(String served) {
    String word =
        switch (served) {
          case "lah" -> "abdallah";
          case "ilah", "اله" -> "abdelilah";
          default -> "abd " + served;
        };
    return new NameToken(
        word, Phonemes.readings(served).stream().map(sounds -> "bd" + sounds).toList());
  }

  private static int regnal(String word) {
    int ordinal = ORDINALS.indexOf(word);
    return ordinal >= 0 ? ordinal + 1 : ROMAN.getOrDefault(word, 0);
  }

  private static @org.jspecify.annotations.Nullable String servantOf(String word) {
    if (word.equals("عبداله") || WEST_AFRICAN.contains(word)) {
      return "lah";
    }
    if (word.startsWith("عبدال") && word.length() > 6) {
      return word.substring(5);
    }
    if (word.startsWith("abd") && word.length() > 6) {
      String rest = word.replaceFirst("^abd[aeou]*", "");
      return rest.startsWith("l") ? rest.substring(1) : rest;
    }
    return null;
  }

  private static String withoutArticle(String word) {
    if (word.startsWith("ال") && word.length() > 4) {
      return word.substring(2);
    }
    // Ezzahra, Eddine: the article is written as it sounds before the letter it doubles.
    boolean doubled = word.length() > 5 && word.charAt(1) == word.charAt(2);
    return doubled && "eu".indexOf(word.charAt(0)) >= 0 ? word.substring(1) : word;
  }

  private static String turkish(String name) {
    String spelled =
        name.replace("ş", "sh").replace("Ş", "Sh").replace("ğ", "gh").replace("Ğ", "Gh");
    boolean turkish = !spelled.equals(name) || name.matches(".*(?:[ıİ]|ç(?!\\p{L})).*");
    return turkish ? spelled.replace("ç", "ch").replace("Ç", "Ch") : spelled;
  }
}
