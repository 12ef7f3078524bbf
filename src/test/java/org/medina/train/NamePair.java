package org.medina.train;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A name token in both scripts.
 *
 * @param latin the Latin spelling, in small letters
 * @param arabic the Arabic spelling
 * @param count how many people bear it so
 */
record NamePair(String latin, String arabic, int count) {
  /** Reads a table: Latin, Arabic with spaces between its letters, count. */
  static List<NamePair> read(Path file) throws IOException {
    return Files.readAllLines(file, StandardCharsets.UTF_8).stream()
        .map(line -> line.split("\t"))
        .map(cells -> new NamePair(cells[0], cells[1].replace(" ", ""), Integer.parseInt(cells[2])))
        .toList();
  }
}
