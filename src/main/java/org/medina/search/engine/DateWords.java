package org.medina.search.engine;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.medina.text.Folding;

/** Reads what stands behind {@code date:}: a year, a month, a day, or two of them with two dots. */
final class DateWords {
  private static final LocalDate EARLIEST = LocalDate.of(1, 1, 1);
  private static final LocalDate LATEST = LocalDate.of(9999, 12, 31);
  private static final int YEAR_LENGTH = 4;
  private static final int MONTH_LENGTH = 7;

  private DateWords() {}

  /**
   * Days of publication.
   *
   * @param from the first
   * @param to the last
   */
  record Range(LocalDate from, LocalDate to) {}

  /** The days that are meant, in any order; nothing when it cannot be read. */
  static Optional<Range> range(String typed) {
    String text = Folding.fold(typed);
    int dots = text.indexOf("..");
    try {
      if (dots < 0) {
        return Optional.of(single(text));
      }
      String from = text.substring(0, dots);
      String to = text.substring(dots + 2);
      Range first = from.isEmpty() ? new Range(EARLIEST, EARLIEST) : single(from);
      Range last = to.isEmpty() ? new Range(LATEST, LATEST) : single(to);
      return Optional.of(
          first.from().isAfter(last.to())
              ? new Range(last.from(), first.to())
              : new Range(first.from(), last.to()));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static Range single(String text) {
    return switch (text.length()) {
      case YEAR_LENGTH ->
          new Range(LocalDate.parse(text + "-01-01"), LocalDate.parse(text + "-12-31"));
      case MONTH_LENGTH -> {
        YearMonth month = YearMonth.parse(text);
        yield new Range(month.atDay(1), month.atEndOfMonth());
      }
      default -> new Range(LocalDate.parse(text), LocalDate.parse(text));
    };
  }
}
