package org.medina.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medina.enrich.person.PeopleFinder;
import org.medina.enrich.tagger.EntityType;
import org.medina.model.Language;
import org.medina.model.Registry;
import org.medina.train.AnnotatedStory.Name;

/**
 * Scores the people found in the English Worldwide Newswire of Stanford (A. Shan and others, Do
 * "English" Named Entity Recognizers Work Well on Global Englishes?, 2023): stories of fifty
 * countries annotated by hand. Its repository states no licence, so nothing is learnt from it.
 *
 * <p>Arguments: the repository's folder, whose stories are taken as they were printed, with their
 * annotations found in them; then, if wanted, {@code odd} or {@code even} for the files of such
 * numbers, or the beginnings of file names, parted by commas.
 */
public final class WorldwideNewswire {
  private static final String SUFFIX = ".txt.tsv";

  private WorldwideNewswire() {}

  /** Measures. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    String choice = arguments.length > 1 ? arguments[1] : "";
    var people = new PeopleFinder(Registry.empty());
    var score = new PersonScore();
    int stories = 0;
    int unaligned = 0;
    List<Path> files;
    try (Stream<Path> all = Files.list(folder.resolve("processed_annotated"))) {
      files = all.filter(file -> isChosen(file, choice)).sorted().toList();
    }
    for (Path file : files) {
      Optional<AnnotatedStory> story = story(folder, file);
      if (story.isEmpty()) {
        unaligned++;
        continue;
      }
      stories++;
      score.add(
          people.names(story.get().text(), Language.ENGLISH),
          new HashSet<>(story.get().longPersonNames()));
    }
    System.out.printf("%s of %d stories, %d left out%n", score, stories, unaligned);
  }

  private static boolean isChosen(Path file, String choice) {
    String name = file.getFileName().toString();
    String stem = name.substring(0, name.length() - SUFFIX.length());
    boolean odd = stem.matches(".*[13579]");
    return switch (choice) {
      case "" -> true;
      case "odd" -> odd;
      case "even" -> stem.matches(".*[02468]");
      default -> Set.of(choice.split(",", -1)).contains(stem.replaceFirst("_.*", ""));
    };
  }

  /** The printed story with its annotations, or nothing when it was printed otherwise. */
  private static Optional<AnnotatedStory> story(Path folder, Path file) throws IOException {
    String name = file.getFileName().toString();
    Path printed =
        folder.resolve("original_articles").resolve(name.substring(0, name.length() - 4));
    if (!Files.exists(printed)) {
      return Optional.empty();
    }
    String text = Files.readString(printed).replace("\r", "");
    // The address of the page stands first.
    int body = text.startsWith("http") ? text.indexOf('\n') + 1 : 0;
    List<Name> names = new ArrayList<>();
    @Nullable EntityType open = null;
    int position = 0;
    for (String line : Files.readAllLines(file)) {
      String[] cells = line.split("\t");
      if (line.isBlank()) {
        continue;
      }
      int start = skipped(text, position);
      int end = behind(text, start, cells[0]);
      if (end < 0) {
        return Optional.empty();
      }
      open = tag(cells[cells.length - 1], start, end, open, names);
      position = end;
    }
    List<Name> inBody = names.stream().filter(found -> found.start() >= body).toList();
    return Optional.of(
        new AnnotatedStory(
            text.substring(body),
            inBody.stream()
                .map(n -> new Name(n.type(), n.start() - body, n.end() - body))
                .toList()));
  }

  private static @Nullable EntityType tag(
      String tag, int start, int end, @Nullable EntityType open, List<Name> names) {
    EntityType type = tag.endsWith("-Person") ? EntityType.PERSON : null;
    if (type != null && type == open && !tag.startsWith("B-")) {
      start = names.removeLast().start();
    }
    if (type != null) {
      names.add(new Name(type, start, end));
    }
    return type;
  }

  private static int skipped(String text, int position) {
    int at = position;
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** Where the word ends in the text, spaces between its letters allowed; -1 if it is not there. */
  private static int behind(String text, int start, String word) {
    int at = start;
    for (int i = 0; i < word.length(); i++) {
      if (Character.isWhitespace(word.charAt(i))) {
        continue;
      }
      at = skipped(text, at);
      if (at >= text.length() || text.charAt(at) != word.charAt(i)) {
        return -1;
      }
      at++;
    }
    return at;
  }
}
