package org.medina.text.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
          "الحاج");
  private static final Set<String> LINKS =
      Set.of(
          "bin", "ben", "ibn", "bint", "al", "el", "ould", "بن", "ابن", "بنت", "ال", "ولد", "il");
  private static final Set<String> ASSIMILATED =
      Set.of(
          "as", "ar", "ad", "at", "an", "ash", "az", "es", "er", "ed", "et", "ez", "ech", "ach",
          "ul", "ur");
  private static final Set<String> SERVANT =
      Set.of("عبد", "abd", "abdel", "abdul", "abdal", "abdol", "abdoul");
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
        NameFolding.fold(turkish(name).replace('ى', Phonemes.BARE_YA)).replace("الله", "اله");
    String[] words = folded.replaceAll("['`´ʿʾ]", "").split("[^\\p{L}\\p{N}]+");
    boolean named = false;
    for (int i = 0; i < words.length; i++) {
      String word = words[i];
      boolean last = i == words.length - 1;
      if (word.isEmpty()
          || (!last && (LINKS.contains(word) || (!named && TITLES.contains(word))))) {
        continue;
      }
      if (!last && named && ASSIMILATED.contains(word)) {
        continue;
      }
      named = true;
      if (SERVANT.contains(word) && !last) {
        i = joinServant(words, i);
      } else {
        add(word);
      }
    }
  }

  /** Abd and what is served are one token: عبد الوهاب, Abdel Wahab, Abdelouahab. */
  private int joinServant(String[] words, int at) {
    int next = at + 1;
    while (next < words.length - 1
        && (LINKS.contains(words[next]) || ASSIMILATED.contains(words[next]))) {
      next++;
    }
    tokens.add(servant(withoutArticle(words[next])));
    return next;
  }

  private void add(String word) {
    int number = regnal(word);
    if (number > 0 && !tokens.isEmpty()) {
      tokens.add(new NameToken(word, "#" + number));
      return;
    }
    String servant = servantOf(word);
    String bare = withoutArticle(word);
    tokens.add(servant != null ? servant(servant) : token(bare));
  }

  private static NameToken token(String word) {
    return new NameToken(word.replace(Phonemes.BARE_YA, 'ي'), Phonemes.of(word));
  }

  private static NameToken servant(String served) {
    return new NameToken("abd " + served, "bd" + Phonemes.of(served));
  }

  private static int regnal(String word) {
    int ordinal = ORDINALS.indexOf(word);
    return ordinal >= 0 ? ordinal + 1 : ROMAN.getOrDefault(word, 0);
  }

  private static @org.jspecify.annotations.Nullable String servantOf(String word) {
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
    return name.replace("ş", "sh").replace("Ş", "Sh").replace("ğ", "gh");
  }
}
