package org.medina.web.picture;

import java.util.List;

/**
 * How often each of some things meets each of some others.
 *
 * @param columns heads of the columns
 * @param rows the rows
 */
public record Matrix(List<Head> columns, List<Row> rows) {
  private static final int SHADES = 2;

  /** What a row or column stands for. */
  public record Head(String id, String label, String href) {}

  /** A row. */
  public record Row(Head head, List<Cell> cells) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /**
   * A meeting.
   *
   * @param count articles that name both
   * @param shade 0 for none to 2 for many
   * @param href the search for them, or empty
   * @param self whether row and column are the same thing
   */
  public record Cell(long count, int shade, String href, boolean self) {}

  public Matrix {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /** The shade of a count among counts of which the highest is {@code most}. */
  public static int shade(long count, long most) {
    if (count == 0) {
      return 0;
    }
    return count * SHADES > most ? SHADES : 1;
  }

  /** Whether there is anything to compare. */
  public boolean shown() {
    return rows.size() > 1 && columns.size() > 1;
  }
}
