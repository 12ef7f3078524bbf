package org.medina.web.picture;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A simplified map of the region, shaded by count. Shapes: {@code region.tsv}, made from Natural
 * Earth (public domain); borders are drawn as there and say nothing about their status.
 */
public final class RegionMap {
  /** Size of the drawing, in its own units. */
  public static final int WIDTH = 800;

  public static final int HEIGHT = 370;

  private static final int SHADES = 5;
  private static final int SMALL_AREA = 300;

  private final String land;
  private final List<Shape> shapes;

  private record Shape(String code, int x, int y, int area, String path) {}

  /**
   * A country on the map.
   *
   * @param code ISO 3166-1 alpha-2
   * @param path outline, as SVG path data
   * @param x where a name or a dot goes
   * @param y where a name or a dot goes
   * @param small whether the shape alone is too small to see or hit
   * @param shade 0 for none to 5 for the most
   * @param count articles about it
   */
  public record Place(
      String code, String path, int x, int y, boolean small, int shade, long count) {}

  private RegionMap(String land, List<Shape> shapes) {
    this.land = land;
    this.shapes = List.copyOf(shapes);
  }

  /** Reads the shapes that are packed with the program. */
  public static RegionMap read() {
    String land = "";
    List<Shape> shapes = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(RegionMap.class.getResourceAsStream("region.tsv")),
                StandardCharsets.UTF_8))) {
      for (String line : lines.lines().filter(text -> !text.startsWith("#")).toList()) {
        String[] cells = line.split("\t", -1);
        if (cells[0].equals("-")) {
          land = cells[4];
        } else {
          shapes.add(
              new Shape(cells[0], number(cells[1]), number(cells[2]), number(cells[3]), cells[4]));
        }
      }
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
    return new RegionMap(land, shapes);
  }

  /** Outline of the land around the region. */
  public String land() {
    return land;
  }

  /** Codes of the countries that are drawn. */
  public List<String> codes() {
    return shapes.stream().map(Shape::code).toList();
  }

  /**
   * The countries, shaded by the square root of their share of the highest count: news is so uneven
   * that equal steps would leave all but one country pale.
   */
  public List<Place> shaded(Map<String, Long> counts) {
    long most = shapes.stream().mapToLong(s -> counts.getOrDefault(s.code(), 0L)).max().orElse(0);
    return shapes.stream()
        .map(
            shape -> {
              long count = counts.getOrDefault(shape.code(), 0L);
              return new Place(
                  shape.code(),
                  shape.path(),
                  shape.x(),
                  shape.y(),
                  shape.area() < SMALL_AREA,
                  shade(count, most),
                  count);
            })
        .toList();
  }

  private static int shade(long count, long most) {
    return count == 0 ? 0 : (int) Math.max(1, Math.ceil(SHADES * Math.sqrt((double) count / most)));
  }

  private static int number(String cell) {
    return Integer.parseInt(cell);
  }
}
