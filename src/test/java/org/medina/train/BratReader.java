package org.medina.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medina.enrich.tagger.EntityType;
import org.medina.train.AnnotatedStory.Name;

/**
 * Reads stories with annotations beside them, a {@code .ann} file for each {@code .txt}, in the
 * standoff form of the annotation tool brat: a line {@code T1 TAB Person 12 27 TAB words} names the
 * kind and the characters from and to. Of names inside each other the outer one is taken.
 */
final class BratReader {
  private BratReader() {}

  /** The stories under a folder, in the order of their paths. */
  static List<AnnotatedStory> read(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      List<AnnotatedStory> stories = new ArrayList<>();
      for (Path file : files.filter(f -> f.toString().endsWith(".ann")).sorted().toList()) {
        String name = file.getFileName().toString();
        Path text = file.resolveSibling(name.substring(0, name.length() - 3) + "txt");
        stories.add(story(Files.readString(text), Files.readAllLines(file)));
      }
      return stories;
    }
  }

  static AnnotatedStory story(String text, List<String> annotations) {
    List<Name> names = new ArrayList<>();
    for (String line : annotations) {
      Name name = line.startsWith("T") ? name(line.split("\t")[1].split(" ")) : null;
      if (name != null) {
        names.add(name);
      }
    }
    names.sort(Comparator.comparingInt(Name::start).thenComparing(n -> -n.end()));
    List<Name> outer = new ArrayList<>();
    for (Name name : names) {
      if (outer.isEmpty() || outer.getLast().end() <= name.start()) {
        outer.add(name);
      }
    }
    return new AnnotatedStory(text, outer);
  }

  private static @Nullable Name name(String[] cells) {
    EntityType type =
        switch (cells[0]) {
          case "Person" -> EntityType.PERSON;
          case "Organization", "Event", "Product" -> EntityType.ORGANISATION;
          case "Location" -> EntityType.LOCATION;
          default -> null;
        };
    int from = Integer.parseInt(cells[1]);
    return type == null ? null : new Name(type, from, Integer.parseInt(cells[cells.length - 1]));
  }
}
