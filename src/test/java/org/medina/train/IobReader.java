package org.medina.train;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.medina.enrich.tagger.EntityType;

/** Reads sentences in IOB2 and joins runs of them to stories, as the data has no story borders. */
final class IobReader {
  private final int sentencesPerStory;
  private final List<AnnotatedStory> stories = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private final List<AnnotatedStory.Name> names = new ArrayList<>();
  private int sentences;

  private IobReader(int sentencesPerStory) {
    this.sentencesPerStory = sentencesPerStory;
  }

  static List<AnnotatedStory> read(Path file, int sentencesPerStory) throws IOException {
    var reader = new IobReader(sentencesPerStory);
    for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
      reader.line(line);
    }
    reader.endSentence();
    reader.endStory();
    return reader.stories;
  }

  private void line(String line) {
    if (line.isBlank()) {
      endSentence();
      return;
    }
    String[] cells = line.split("\t");
    int start = text.length();
    text.append(cells[0]);
    tag(cells[cells.length - 1], start);
    text.append(' ');
  }

  private void tag(String tag, int start) {
    EntityType type =
        switch (tag.substring(Math.min(2, tag.length()))) {
          case "PER", "PERS" -> EntityType.PERSON;
          case "ORG", "MISC" -> EntityType.ORGANISATION;
          case "LOC" -> EntityType.LOCATION;
          default -> null;
        };
    if (type == null) {
      return;
    }
    boolean continues =
        tag.startsWith("I-") && !names.isEmpty() && names.getLast().end() == start - 1;
    int from = continues ? names.removeLast().start() : start;
    names.add(new AnnotatedStory.Name(type, from, text.length()));
  }

  /** Every other story has its sentences on lines of their own, as both are met outside. */
  private void endSentence() {
    if (text.isEmpty() || text.charAt(text.length() - 1) == '\n') {
      return;
    }
    sentences++;
    if (stories.size() % 2 == 0) {
      text.setCharAt(text.length() - 1, '\n');
    }
    if (sentences == sentencesPerStory) {
      endStory();
    }
  }

  private void endStory() {
    if (sentences > 0) {
      stories.add(new AnnotatedStory(text.toString(), names));
    }
    text.setLength(0);
    names.clear();
    sentences = 0;
  }
}
