package org.medina.train;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.parser.Parser;
import org.medina.enrich.lexicon.Lexicons;
import org.medina.model.Language;

/**
 * Brings open corpora into the form that the trainers read.
 *
 * <p>{@code aqmar ARTICLES FILE}: the articles of the AQMAR Arabic Wikipedia named entity corpus, a
 * word and its tag a line, become IOB2 with a tab between the two; every class but people, places
 * and bodies is nothing. {@code wojood FOLDER FILE}: the same of the sample of Wojood. {@code
 * wikifane FOLDER FILE}: {@link WikiFane}. {@code crossner FOLDER FILE}: {@link CrossNer}. {@code
 * ant FOLDER FILE}: the stories of the ANT Corpus, marked up as {@code <TITLE>} and {@code <TEXT>},
 * become plain text, a paragraph a line, an empty line behind each story; of stories that begin
 * alike the first is kept.
 */
public final class OpenCorpora {
  private static final Pattern KNOWN = Pattern.compile("[BI]-(?:PERS?|LOC|ORG)");
  private static final Pattern PLACE = Pattern.compile("^([BI]-)(?:GPE|FAC)$");

  /** What stands between the paragraphs of Wojood. */
  private static final String PARAGRAPH = "$#$";

  private static final Pattern TEXT = Pattern.compile("<TEXT>(.*?)(?:</TEXT>|$)", Pattern.DOTALL);
  private static final Pattern TITLE = Pattern.compile("<TITLE>(.*?)</TITLE>", Pattern.DOTALL);
  private static final Pattern TAG = Pattern.compile("<[^>]*>");
  private static final Pattern SPACE = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);

  /** By so many chars two copies of a story are told, and a shorter one is none. */
  private static final int TELLING = 300;

  private static final int SHORTEST = 100;

  private OpenCorpora() {}

  /** Reads one corpus. */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 3
        || !Set.of("aqmar", "wojood", "wikifane", "crossner", "ant").contains(arguments[0])) {
      throw new IllegalArgumentException(
          "Say which corpus, where it lies and what file to write: aqmar ARTICLES FILE, wojood"
              + " FOLDER FILE, wikifane FOLDER FILE, crossner FOLDER FILE, or ant FOLDER FILE.");
    }
    List<Path> files = texts(Path.of(arguments[1]));
    try (Writer out = Files.newBufferedWriter(Path.of(arguments[2]))) {
      switch (arguments[0]) {
        case "ant" -> System.out.printf("%d stories%n", plain(files, out));
        case "wikifane" -> WikiFane.tagged(wikiFane(files), titles(), out);
        case "crossner" -> CrossNer.tagged(files.stream().filter(CrossNer::isOpen).toList(), out);
        default -> tagged(files, out);
      }
    }
  }

  /** The news beside it are those of ANERcorp again, with the part that is for judging. */
  private static List<String> wikiFane(List<Path> files) {
    Path gold =
        files.stream()
            .filter(file -> file.getFileName().toString().startsWith("WikiFANE_Gold"))
            .findFirst()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "There is no WikiFANE_Gold file: give the unpacked"
                            + " WikiFANE_2014_Gold_standard."));
    return read(gold).lines().toList();
  }

  private static Set<String> titles() {
    return Lexicons.shipped().titles().of(Language.ARABIC).words();
  }

  private static List<Path> texts(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> texts =
          files
              .filter(file -> file.toString().toLowerCase(Locale.ROOT).endsWith(".txt"))
              .sorted()
              .toList();
      if (texts.isEmpty()) {
        throw new IllegalArgumentException(
            "There is no text file under " + folder + ": give the folder that holds the corpus.");
      }
      return texts;
    }
  }

  /** Writes tagged words as IOB2. */
  static void tagged(List<Path> files, Writer out) throws IOException {
    for (Path file : files) {
      for (String line : read(file).lines().toList()) {
        String[] fields = SPACE.split(line.strip());
        if (line.isBlank() || fields[0].equals(PARAGRAPH)) {
          out.write("\n");
        } else if (fields.length > 1) {
          out.write(fields[0] + "\t" + tag(fields) + "\n");
        }
      }
      out.write("\n");
    }
  }

  /** The tag of a word that is known here: of several, as names stand in each other, a person's. */
  private static String tag(String[] fields) {
    String best = "O";
    for (int i = 1; i < fields.length; i++) {
      String tag = PLACE.matcher(fields[i]).replaceFirst("$1LOC");
      boolean person = tag.substring(Math.min(2, tag.length())).startsWith("PER");
      if (KNOWN.matcher(tag).matches() && (best.equals("O") || person)) {
        best = tag;
      }
    }
    return best;
  }

  /**
   * Writes stories as plain text.
   *
   * @return how many were written
   */
  static int plain(List<Path> files, Writer out) throws IOException {
    Set<String> seen = new HashSet<>();
    for (Path file : files) {
      List<String> lines = story(read(file));
      String all = String.join(" ", lines);
      String beginning = all.substring(0, Math.min(TELLING, all.length()));
      if (beginning.length() >= SHORTEST && seen.add(beginning)) {
        out.write(String.join("\n", lines) + "\n\n");
      }
    }
    return seen.size();
  }

  private static List<String> story(String markup) {
    List<String> lines = new ArrayList<>();
    Matcher text = TEXT.matcher(markup);
    if (!text.find()) {
      return lines;
    }
    Matcher title = TITLE.matcher(markup);
    if (title.find()) {
      lines.add(line(title.group(1)));
    }
    String body = TAG.matcher(Parser.unescapeEntities(text.group(1), false)).replaceAll(" ");
    body.lines().map(OpenCorpora::line).filter(line -> !line.isEmpty()).forEach(lines::add);
    return lines;
  }

  private static String line(String text) {
    return SPACE.matcher(Parser.unescapeEntities(text, false)).replaceAll(" ").strip();
  }

  /** A text of which single bytes may be broken. */
  private static String read(Path file) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPLACE);
    try (BufferedReader in =
        new BufferedReader(new InputStreamReader(Files.newInputStream(file), decoder))) {
      return in.lines().collect(java.util.stream.Collectors.joining("\n"));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }
}
