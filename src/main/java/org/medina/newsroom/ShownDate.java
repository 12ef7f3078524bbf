package org.medina.newsroom;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes a date the way each outlet shows it to its readers. */
final class ShownDate {
  private static final Locale ARABIC = Locale.of("ar", "EG");

  /** Month names of the Levant, which newspapers there put before the Western ones. */
  private static final List<String> LEVANTINE =
      List.of(
          "كانون الثاني",
          "شباط",
          "آذار",
          "نيسان",
          "أيار",
          "حزيران",
          "تموز",
          "آب",
          "أيلول",
          "تشرين الأول",
          "تشرين الثاني",
          "كانون الأول");

  private static final Map<Outlet, DateTimeFormatter> LATIN =
      Map.of(
          Outlet.ATLAS, DateTimeFormatter.ofPattern("MMMM d, yyyy", Locale.ENGLISH),
          Outlet.WIRE, DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH),
          Outlet.QUOTIDIEN,
              DateTimeFormatter.ofPattern("EEEE d MMMM yyyy 'à' H'h'mm", Locale.FRENCH));

  private ShownDate() {}

  static String of(OffsetDateTime date, Outlet outlet) {
    DateTimeFormatter latin = LATIN.get(outlet);
    return latin == null ? arabic(date) : latin.format(date);
  }

  private static String arabic(OffsetDateTime date) {
    return date.getDayOfWeek().getDisplayName(TextStyle.FULL, ARABIC)
        + " "
        + date.getDayOfMonth()
        + " "
        + LEVANTINE.get(date.getMonthValue() - 1)
        + "/"
        + date.getMonth().getDisplayName(TextStyle.FULL, ARABIC)
        + " "
        + date.getYear()
        + String.format(Locale.ROOT, " - %02d:%02d", date.getHour(), date.getMinute());
  }
}
