package org.medina.train;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.medina.enrich.lexicon.HashedLevels;
import org.medina.text.name.NameFolding;

/**
 * Makes the shipped word tables.
 *
 * <p>Arguments: the file to write, {@code names} and a table of name tokens (Latin, Arabic with
 * spaced letters, count), such as the Wikidata tokens of NETransliteration; or {@code highest} or
 * {@code flags} and files of lines {@code WORDS<TAB>LEVEL}, of which the highest level of the same
 * words is kept, or all their bits.
 */
public final class LexiconBuilder {
  private LexiconBuilder() {}

  /** Builds a table. */
  public static void main(String[] arguments) throws IOException {
    Path target = Path.of(arguments[0]);
    List<Path> sources =
        List.of(arguments).subList(2, arguments.length).stream().map(Path::of).toList();
    Map<Integer, Integer> levels = new TreeMap<>();
    switch (arguments[1]) {
      case "names" -> names(sources.getFirst(), levels);
      case "highest" -> lines(sources, levels, false);
      case "flags" -> lines(sources, levels, true);
      default -> throw new IllegalArgumentException("no such kind of table: " + arguments[1]);
    }
    write(target, levels);
    System.out.println(levels.size() + " entries, " + Files.size(target) + " bytes");
  }

  private static void names(Path table, Map<Integer, Integer> levels) throws IOException {
    Map<String, Integer> counts = new HashMap<>();
    for (NamePair pair : NamePair.read(table)) {
      for (String word : List.of(pair.latin(), pair.arabic())) {
        counts.merge(NameFolding.fold(word), pair.count(), Integer::sum);
      }
    }
    counts.forEach((word, count) -> levels.merge(HashedLevels.hash(word), level(count), Math::max));
  }

  private static int level(int count) {
    return count == 1 ? 1 : count < 5 ? 2 : count < 25 ? 3 : 4;
  }

  private static void lines(List<Path> sources, Map<Integer, Integer> levels, boolean flags)
      throws IOException {
    for (Path source : sources) {
      for (String line : Files.readAllLines(source, StandardCharsets.UTF_8)) {
        String[] cells = line.split("\t");
        int hash = HashedLevels.hash(NameFolding.fold(cells[0]));
        levels.merge(hash, Integer.parseInt(cells[1]), (a, b) -> flags ? a | b : Math.max(a, b));
      }
    }
  }

  private static void write(Path target, Map<Integer, Integer> levels) throws IOException {
    try (var out = new DataOutputStream(new GZIPOutputStream(Files.newOutputStream(target)))) {
      out.writeInt(levels.size());
      for (int hash : levels.keySet()) {
        out.writeInt(hash);
      }
      for (int level : levels.values()) {
        out.writeByte(level);
      }
    }
  }
}
