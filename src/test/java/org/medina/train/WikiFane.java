package org.medina.train;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.medina.enrich.tagger.ArabicClitics;
import org.medina.text.name.NameFolding;

/**
 * Brings WikiFANE Gold (Alotaibi and Lee 2014) into the form that the trainers read: its fifty
 * classes become people, places and bodies, what it cuts off words is written on again as the press
 * writes it, and titles in front of names are no part of them.
 */
final class WikiFane {
  private static final String PERSON = "PERS";

  private static final Map<String, String> CLASSES =
      Stream.of(
              classes(
                  PERSON,
                  "Politician Religious_PER Artist Other_PER Scientist Athlete Businessperson Engineer"
                      + " Lawyer Police"),
              classes(
                  "ORG",
                  "Government Non-Governmental Commercial Educational Media Religious_ORG Sports"
                      + " Medical-Science Entertainment"),
              classes(
                  "LOC",
                  "Population-Center Nation Water-Body Building-Grounds State-or-Province"
                      + " Land-Region-Natural Path Continent GPE-Cluster County-or-District Airport"
                      + " Subarea-Facility Plant Land"))
          .flatMap(some -> some.entrySet().stream())
          .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

  private static final Set<String> BEFORE = Set.of("و", "ف", "ب", "ل", "ك");
  private static final Set<String> BEHIND = Set.of("ه", "ها", "هم", "هما", "هن", "ي", "نا", "كم");
  private static final Pattern ARABIC = Pattern.compile("[\\u0621-\\u064a]+");

  /** Marks of direction and of the file's beginning. */
  private static final Pattern INVISIBLE = Pattern.compile("[\\u200e\\u200f\\ufeff]");

  private final Set<String> titles;
  private final List<Word> sentence = new ArrayList<>();

  /** A word with its tag. */
  private record Word(String text, String tag) {
    Word tagged(String other) {
      return new Word(text, other);
    }

    boolean isPerson() {
      return tag.endsWith(PERSON);
    }
  }

  private WikiFane(Set<String> titles) {
    this.titles = titles;
  }

  private static Map<String, String> classes(String kind, String separated) {
    return Stream.of(separated.split(" ")).collect(Collectors.toMap(name -> name, name -> kind));
  }

  /**
   * Writes its lines as IOB2.
   *
   * @param lines a word and its class, with a tab between them; nothing between sentences
   * @param titles folded words that are said in front of names; of these, those with the article
   *     are cut off
   */
  static void tagged(List<String> lines, Set<String> titles, Writer out) throws IOException {
    var reader = new WikiFane(titles);
    for (String line : lines) {
      String[] fields = INVISIBLE.matcher(line).replaceAll("").strip().split("\t");
      if (fields[0].isBlank()) {
        reader.end(out);
      } else {
        reader.sentence.add(new Word(fields[0], fields.length > 1 ? tag(fields[1].strip()) : "O"));
      }
    }
    reader.end(out);
  }

  private static String tag(String fine) {
    String kind = fine.length() > 2 ? CLASSES.get(fine.substring(2)) : null;
    return kind == null ? "O" : fine.substring(0, 2) + kind;
  }

  private void end(Writer out) throws IOException {
    if (sentence.isEmpty()) {
      return;
    }
    List<Word> words = joined();
    untitle(words);
    String before = "O";
    for (Word word : words) {
      boolean begins = word.tag().startsWith("I-") && !before.endsWith(word.tag().substring(1));
      before = begins ? "B" + word.tag().substring(1) : word.tag();
      out.write(word.text() + "\t" + before + "\n");
    }
    out.write("\n");
    sentence.clear();
  }

  /** The words as the press writes them: what is one letter stands on the next word again. */
  private List<Word> joined() {
    List<Word> words = new ArrayList<>();
    String waiting = "";
    for (Word word : sentence) {
      if (waiting.isEmpty() && isWrittenOnto(words, word.text())) {
        Word last = words.removeLast();
        words.add(new Word(opened(last.text()) + word.text(), last.tag()));
      } else if (BEFORE.contains(word.text()) && (waiting.isEmpty() || waiting.equals("و"))) {
        waiting += word.text();
      } else if (ARABIC.matcher(word.text()).matches()) {
        words.add(new Word(written(waiting, word.text()), word.tag()));
        waiting = "";
      } else {
        if (!waiting.isEmpty()) {
          words.add(new Word(waiting, "O"));
        }
        words.add(word);
        waiting = "";
      }
    }
    if (!waiting.isEmpty()) {
      words.add(new Word(waiting, "O"));
    }
    return words;
  }

  /** Behind ل the article loses its alef. */
  private static String written(String letters, String word) {
    return letters.endsWith("ل") && word.startsWith("ال")
        ? letters + word.substring(1)
        : letters + word;
  }

  private static boolean isWrittenOnto(List<Word> words, String text) {
    return BEHIND.contains(text)
        && !words.isEmpty()
        && ARABIC.matcher(words.getLast().text()).matches();
  }

  /** A final ة is opened by what is written onto it. */
  private static String opened(String word) {
    return word.endsWith("ة") ? word.substring(0, word.length() - 1) + "ت" : word;
  }

  private void untitle(List<Word> words) {
    for (int i = 0; i + 1 < words.size(); i++) {
      boolean begins = words.get(i).isPerson() && (i == 0 || !words.get(i - 1).isPerson());
      boolean goesOn = words.get(i + 1).tag().equals("I-" + PERSON);
      if (begins && goesOn && isDefiniteTitle(words.get(i).text())) {
        words.set(i, words.get(i).tagged("O"));
        words.set(i + 1, words.get(i + 1).tagged("B-" + PERSON));
      }
    }
  }

  private boolean isDefiniteTitle(String word) {
    String bare = ArabicClitics.bare(NameFolding.fold(word).replaceFirst("^لل", "ال"));
    return bare.startsWith("ال") && titles.contains(bare);
  }
}
