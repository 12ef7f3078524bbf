package org.medina.train;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * CrossNER: sentences of English Wikipedia about politics, science, music, literature and
 * artificial intelligence, whose classes differ from subject to subject. People, bodies and places
 * are kept; with works and events as further names what was learnt was a little worse.
 */
final class CrossNer {
  private static final Set<String> PEOPLE =
      Set.of("person", "politician", "scientist", "researcher", "writer", "musicalartist");
  private static final Set<String> BODIES =
      Set.of("organisation", "politicalparty", "university", "band");
  private static final Set<String> PLACES = Set.of("location", "country");

  private CrossNer() {}

  /** The files that may be used: beside them lies news of Reuters, whose text is not free. */
  static boolean isOpen(Path file) {
    return !file.toString().toLowerCase(Locale.ROOT).contains("conll");
  }

  /** Writes the files as IOB2. */
  static void tagged(List<Path> files, Writer out) throws IOException {
    for (Path file : files) {
      for (String line : Files.readAllLines(file)) {
        int tab = line.indexOf('\t');
        out.write(
            tab < 0 ? "\n" : line.substring(0, tab) + "\t" + tag(line.substring(tab + 1)) + "\n");
      }
      out.write("\n");
    }
  }

  private static String tag(String tag) {
    if (tag.length() < 3) {
      return "O";
    }
    String type = tag.substring(2);
    String known =
        PEOPLE.contains(type)
            ? "PER"
            : BODIES.contains(type) ? "ORG" : PLACES.contains(type) ? "LOC" : "";
    return known.isEmpty() ? "O" : tag.substring(0, 2) + known;
  }
}
