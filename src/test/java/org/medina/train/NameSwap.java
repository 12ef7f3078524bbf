package org.medina.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.medina.enrich.tagger.EntityType;

/**
 * Makes copies of stories in which the persons bear other names, so that what is learnt is the
 * company of names and not the names of one newspaper's year.
 */
final class NameSwap {
  /** Letters that hardly occur in Arabic spellings of foreign names. */
  private static final String ARABIC_LETTERS = "[عحصضظثذء]";

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
      text.append(story.text(), copied, name.start());
      int start = text.length();
      String written = story.text().substring(name.start(), name.end());
      text.append(
          name.type() == EntityType.PERSON && !written.contains("\n")
              ? renamed(written, names, other)
              : written);
      moved.add(new AnnotatedStory.Name(name.type(), start, text.length()));
      copied = name.end();
    }
    text.append(story.text(), copied, story.text().length());
    return new AnnotatedStory(text.toString(), moved);
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
