package org.medina.web.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The measured figures that the about page shows. They are read from the tables of {@code
 * docs/quality.md}, which is packed with the program, so that the page cannot say anything else.
 *
 * @param figures what was found, in the order of the page
 */
record Figures(List<Figure> figures) {
  /** A figure as the table writes it; the key ends the key of its message. */
  record Figure(String key, String value) {}

  /** Where a figure stands: the row that begins with a cell, in the section of a heading. */
  record Place(String key, String heading, String row, String column) {}

  static final List<Place> PLACES =
      List.of(
          new Place("text", "Extraction", "text F1", "score"),
          new Place("date", "Extraction", "date, and precision of the dates given", "score"),
          new Place("person_en", "Persons", "en", "F1"),
          new Place("person_fr", "Persons", "fr", "F1"),
          new Place("person_ar", "Persons", "ar", "F1"),
          new Place(
              "country", "Countries", "eighth blind batch, tricky, after that", "first sight"),
          new Place("words", "Search", "Medina", "wrong of 353"));

  Figures {
    figures = List.copyOf(figures);
  }

  /** The figures of the packed file; one that stands nowhere is left out. */
  static Figures packed() {
    try (InputStream in = Figures.class.getResourceAsStream("/docs/quality.md")) {
      if (in == null) {
        throw new IllegalStateException("docs/quality.md is missing from the program");
      }
      return of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  static Figures of(String markdown) {
    return new Figures(PLACES.stream().flatMap(place -> find(markdown, place).stream()).toList());
  }

  private static Optional<Figure> find(String markdown, Place place) {
    boolean inside = false;
    int column = -1;
    for (String line : markdown.lines().toList()) {
      if (line.startsWith("#")) {
        inside = line.replaceFirst("^#+ *", "").startsWith(place.heading());
        column = -1;
      } else if (!line.startsWith("|")) {
        column = -1;
      } else if (inside) {
        List<String> cells = cells(line);
        if (column < 0) {
          column = cells.indexOf(place.column());
        } else if (column < cells.size() && cells.getFirst().equals(place.row())) {
          return Optional.of(new Figure(place.key(), cells.get(column)));
        }
      }
    }
    return Optional.empty();
  }

  private static List<String> cells(String line) {
    return new ArrayList<>(Stream.of(line.substring(1).split("\\|")).map(String::strip).toList());
  }
}
