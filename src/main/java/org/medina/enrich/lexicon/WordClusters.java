package org.medina.enrich.lexicon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/**
 * Classes of words that stand in the same company, learnt from plain news: a verb of speech never
 * seen in annotated text is in the class of those that were.
 */
public final class WordClusters {
  /** No classes: every word has class 0. */
  public static final WordClusters NONE = new WordClusters(Map.of());

  private final Map<String, Integer> classes;

  private WordClusters(Map<String, Integer> classes) {
    this.classes = classes;
  }

  /** The classes of a language that come with the program; none for a language without. */
  public static WordClusters shipped(String language) {
    try (InputStream stream =
        WordClusters.class.getResourceAsStream("clusters." + language + ".txt.gz")) {
      return stream == null ? NONE : read(stream);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the word clusters of " + language, e);
    }
  }

  private static WordClusters read(InputStream stream) throws IOException {
    Map<String, Integer> classes = HashMap.newHashMap(1 << 16);
    var lines =
        new BufferedReader(
            new InputStreamReader(new GZIPInputStream(stream, 1 << 16), StandardCharsets.UTF_8));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      String[] cells = line.split(" ");
      Integer both = Integer.parseInt(cells[0]) << 8 | Integer.parseInt(cells[1]);
      for (int i = 2; i < cells.length; i++) {
        classes.put(cells[i], both);
      }
    }
    return new WordClusters(classes);
  }

  /** How a folded word is looked up: every digit alike. */
  public static String form(String folded) {
    StringBuilder form = null;
    for (int i = 0; i < folded.length(); i++) {
      if (Character.isDigit(folded.charAt(i))) {
        form = form == null ? new StringBuilder(folded) : form;
        form.setCharAt(i, '0');
      }
    }
    return form == null ? folded : form.toString();
  }

  /** Whether there are classes at all. */
  public boolean isEmpty() {
    return classes.isEmpty();
  }

  /**
   * The classes of a form, 0 if it has none: the fine one (one of about 500) in the upper bits, the
   * coarse one (about 50) in the lower eight.
   */
  public int of(String form) {
    return classes.getOrDefault(form, 0);
  }
}
