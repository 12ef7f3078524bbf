package org.medina.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.medina.enrich.lexicon.Lexicons;
import org.medina.enrich.lexicon.Nationalities;
import org.medina.enrich.tagger.EntityType;
import org.medina.model.Language;
import org.medina.text.name.NameFolding;

/**
 * Makes copies of stories in which the persons bear other names, so that what is learnt is the
 * company of names and not the names of one newspaper's year.
 */
final class NameSwap {
  /** Letters that hardly occur in Arabic spellings of foreign names. */
  private static final String ARABIC_LETTERS = "[عحصضظثذء]";

  private static final Set<String> TITLES = Lexicons.shipped().titles().of(Language.ARABIC).words();
  private static final Nationalities ORIGINS = Nationalities.shipped();

  /** How often what stands before a name is left out, so that names are learnt without it. */
  private static final double UNTITLED = 0.6;

  /** Given names that are written as lands are. */
  private static final List<String> LANDS =
      List.of(
          ("لبنان فلسطين تشاد باريس إسرائيل جورجيا كوبا فلورنس إنديا كينيا سوريا عدن مصر الهند جوردان")
              .split(" "));

  /** Surnames that are written as nationalities and origins are. */
  private static final List<String> SURNAMES =
      List.of(
          ("المغربي التونسي الليبي المصري السوداني اليمني العماني الكويتي العراقي السوري الحلبي الشامي"
                  + " البغدادي الكردي التركي الهندي الفلسطيني الأردني اللبناني الجزائري الحجازي النجدي"
                  + " القطري البحريني الرومي الحبشي الصقلي الأندلسي القيرواني الفاسي المراكشي الدمشقي"
                  + " الحمصي البيروتي المقدسي النابلسي الغزاوي البصري الموصلي الحسيني")
              .split(" "));

  private static final int ONE_LAND_IN = 40;
  private static final int ONE_ORIGIN_IN = 14;

  private final Names regional;
  private final Names all;

  private final boolean arabic;
  private final Random random;

  NameSwap(List<NamePair> pairs, boolean arabic, Random random) {
    this.arabic = arabic;
    this.random = random;
    this.all = new Names(pairs);
    this.regional =
        new Names(
            pairs.stream()
                .filter(pair -> pair.arabic().matches(".*" + ARABIC_LETTERS + ".*"))
                .toList());
  }

  /** Name tokens, drawn by the square root of their counts. */
  private static final class Names {
    private final List<NamePair> pairs;
    private final double[] upTo;

    Names(List<NamePair> pairs) {
      this.pairs = pairs.stream().filter(pair -> pair.latin().length() > 2).toList();
      this.upTo = new double[this.pairs.size()];
      double sum = 0;
      for (int i = 0; i < upTo.length; i++) {
        sum += Math.sqrt(this.pairs.get(i).count());
        upTo[i] = sum;
      }
    }

    NamePair draw(Random random) {
      int at = Arrays.binarySearch(upTo, random.nextDouble() * upTo[upTo.length - 1]);
      return pairs.get(at < 0 ? -at - 1 : at);
    }
  }

  /** A copy of the story in which each word of a person's name is another, the same throughout. */
  AnnotatedStory swap(AnnotatedStory story) {
    Names names = random.nextInt(3) > 0 ? regional : all;
    Map<String, String> other = new HashMap<>();
    var text = new StringBuilder();
    List<AnnotatedStory.Name> moved = new ArrayList<>();
    int copied = 0;
    for (AnnotatedStory.Name name : story.names()) {
      String between = story.text().substring(copied, name.start());
      boolean person = name.type() == EntityType.PERSON;
      text.append(person && arabic && random.nextDouble() < UNTITLED ? untitled(between) : between);
      int start = text.length();
      String written = story.text().substring(name.start(), name.end());
      text.append(person && !written.contains("\n") ? renamed(written, names, other) : written);
      moved.add(new AnnotatedStory.Name(name.type(), start, text.length()));
      copied = name.end();
    }
    text.append(story.text(), copied, story.text().length());
    return new AnnotatedStory(text.toString(), moved);
  }

  /** What stands before a name without the titles and nationalities at its end. */
  private static String untitled(String between) {
    String rest = between;
    int space = rest.stripTrailing().lastIndexOf(' ');
    while (rest.endsWith(" ") && space >= 0 && isCalling(rest.substring(space + 1).strip())) {
      rest = rest.substring(0, space + 1);
      space = rest.stripTrailing().lastIndexOf(' ');
    }
    return rest;
  }

  private static boolean isCalling(String word) {
    return word.startsWith("ال")
        && (TITLES.contains(NameFolding.fold(word)) || ORIGINS.contains(word));
  }

  private String renamed(String name, Names names, Map<String, String> other) {
    List<String> words = new ArrayList<>();
    String[] old = name.split(" +");
    for (int i = 0; i < old.length; i++) {
      String word = old[i];
      boolean last = old.length > 1 && i == old.length - 1;
      words.add(keeps(word) ? word : other.computeIfAbsent(word, same -> draw(same, names, last)));
    }
    return String.join(" ", words);
  }

  /** Particles, initials and marks stay. */
  private boolean keeps(String word) {
    return arabic ? word.length() < 4 : word.length() < 3 || !Character.isUpperCase(word.charAt(0));
  }

  private String draw(String word, Names names, boolean last) {
    NamePair pair = names.draw(random);
    if (arabic) {
      String clitic = word.startsWith("و") && word.length() > 5 ? "و" : "";
      if (last && random.nextInt(ONE_ORIGIN_IN) == 0) {
        String origin = any(SURNAMES);
        return clitic + (random.nextInt(5) == 0 ? origin.substring(2) : origin);
      }
      if (!last && random.nextInt(ONE_LAND_IN) == 0) {
        return clitic + any(LANDS);
      }
      boolean article =
          last && names == regional && random.nextInt(3) == 0 && !pair.arabic().startsWith("ال");
      return clitic + (article ? "ال" : "") + pair.arabic();
    }
    String name = capitalised(pair.latin());
    if (last && names == regional) {
      return switch (random.nextInt(9)) {
        case 0 -> "al-" + name;
        case 1 -> "Al-" + name;
        case 2 -> "El " + name;
        case 3 -> "Ben " + name;
        case 4 -> "Abdel " + name;
        case 5 -> "bin " + name;
        default -> name;
      };
    }
    return word.length() > 3 && word.equals(word.toUpperCase(Locale.ROOT))
        ? name.toUpperCase(Locale.ROOT)
        : name;
  }

  private String any(List<String> words) {
    return words.get(random.nextInt(words.size()));
  }

  private static String capitalised(String word) {
    var capitalised = new StringBuilder(word);
    for (int i = 0; i < word.length(); i++) {
      if (i == 0 || word.charAt(i - 1) == '-' || word.charAt(i - 1) == '\'') {
        capitalised.setCharAt(i, Character.toUpperCase(word.charAt(i)));
      }
    }
    return capitalised.toString();
  }
}
