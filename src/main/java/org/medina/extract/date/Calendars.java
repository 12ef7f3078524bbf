package org.medina.extract.date;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.chrono.HijrahDate;
import org.jspecify.annotations.Nullable;

/**
 * Turns the dates of three calendars into ISO dates. Hijri is Umm al-Qura as the JDK has it; the
 * Persian solar calendar is reckoned with the break years of K. M. Borkowski, "The Persian calendar
 * for 3000 years", Earth, Moon and Planets 74 (1996).
 */
final class Calendars {
  private static final int[] BREAKS = {
    -61, 9, 38, 199, 426, 686, 756, 818, 1111, 1181, 1210, 1635, 2060, 2097, 2192, 2262, 2324, 2394,
    2456, 3178
  };

  private Calendars() {}

  static @Nullable LocalDate day(CalendarKind calendar, int year, int month, int day) {
    if (month < 1 || month > 12 || day < 1 || !calendar.allows(year)) {
      return null;
    }
    try {
      return switch (calendar) {
        case GREGORIAN -> LocalDate.of(year, month, day);
        case HIJRI -> LocalDate.ofEpochDay(hijri(year, month, day).toEpochDay());
        case SOLAR -> day <= (month <= 6 ? 31 : 30) ? solar(year, month, day) : null;
      };
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** Sighting can give a month a thirtieth day that the reckoned calendar does not have. */
  private static HijrahDate hijri(int year, int month, int day) {
    HijrahDate first = HijrahDate.of(year, month, 1);
    if (day > 30) {
      throw new DateTimeException("no Hijri month has more than 30 days");
    }
    return HijrahDate.of(year, month, Math.min(day, first.lengthOfMonth()));
  }

  private static LocalDate solar(int year, int month, int day) {
    int march = firstOfFarvardin(year);
    int days = (month <= 7 ? (month - 1) * 31 : 186 + (month - 7) * 30) + day - 1;
    return LocalDate.of(year + 621, 3, march).plusDays(days);
  }

  /** The day of March on which a Persian year begins. */
  private static int firstOfFarvardin(int year) {
    int leapJ = -14;
    int start = BREAKS[0];
    int jump = 0;
    for (int i = 1; i < BREAKS.length; i++) {
      jump = BREAKS[i] - start;
      if (year < BREAKS[i]) {
        break;
      }
      leapJ += jump / 33 * 8 + jump % 33 / 4;
      start = BREAKS[i];
    }
    int n = year - start;
    leapJ += n / 33 * 8 + (n % 33 + 3) / 4;
    if (jump % 33 == 4 && jump - n == 4) {
      leapJ++;
    }
    int gregorian = year + 621;
    int leapG = gregorian / 4 - (gregorian / 100 + 1) * 3 / 4 - 150;
    return 20 + leapJ - leapG;
  }
}
