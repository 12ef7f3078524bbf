package org.medina.train;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.medina.enrich.lexicon.NameLexicon;
import org.medina.text.name.NameFolding;

/**
 * Makes the shipped name lexicon from a table of name tokens (Latin, Arabic with spaced letters,
 * count), such as the Wikidata tokens of NETransliteration.
 *
 * <p>Arguments: the table, the file to write.
 */
public final class LexiconBuilder {
  private LexiconBuilder() {}

  /** Builds the lexicon. */
  public static void main(String[] arguments) throws IOException {
    Map<String, Integer> counts = new HashMap<>();
    for (NamePair pair : NamePair.read(Path.of(arguments[0]))) {
      for (String word : List.of(pair.latin(), pair.arabic())) {
        counts.merge(NameFolding.fold(word), pair.count(), Integer::sum);
      }
    }
    Map<Integer, Byte> levels = new TreeMap<>();
    counts.forEach(
        (word, count) ->
            levels.merge(NameLexicon.hash(word), level(count), (a, b) -> a > b ? a : b));
    try (var out =
        new DataOutputStream(new GZIPOutputStream(Files.newOutputStream(Path.of(arguments[1]))))) {
      out.writeInt(levels.size());
      for (int hash : levels.keySet()) {
        out.writeInt(hash);
      }
      for (byte level : levels.values()) {
        out.writeByte(level);
      }
    }
    System.out.println(levels.size() + " words");
  }

  private static byte level(int count) {
    return (byte) (count == 1 ? 1 : count < 5 ? 2 : count < 25 ? 3 : 4);
  }
}
