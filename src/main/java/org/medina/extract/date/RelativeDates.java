package org.medina.extract.date;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.medina.model.StoryDate.Precision;

/** Reads "3 hours ago", "منذ 3 ساعات", "il y a 3 heures", "yesterday" against the fetch time. */
final class RelativeDates {
  private static final Set<String> AGO =
      Set.of("ago", "منذ", "قبل", "مضت", "پيش", "قبلا", "once", "לפני", "vor", "hace", "il");

  private static final Map<String, ChronoUnit> UNITS =
      Map.ofEntries(
          Map.entry(
              "second minute min mins minutes seconds ثانيه ثواني دقيقه دقايق دقائق دقيقتين minuta dakika saniye דקות דקה minuten secondes seconde",
              ChronoUnit.MINUTES),
          Map.entry(
              "hour hours hr hrs h heure heures ساعه ساعات ساعت ساعتين saat שעות שעה stunden stunde horas hora",
              ChronoUnit.HOURS),
          Map.entry(
              "day days jour jours يوم ايام يومين روز gun ימים יום tagen tag dias dia",
              ChronoUnit.DAYS),
          Map.entry(
              "week weeks semaine semaines اسبوع اسابيع اسبوعين هفته hafta שבועות שבוע",
              ChronoUnit.WEEKS),
          Map.entry("month months mois شهر اشهر شهور شهرين ماه ay חודשים חודש", ChronoUnit.MONTHS));

  private static final Map<String, Integer> DAYS_BACK =
      Map.ofEntries(
          Map.entry("today", 0),
          Map.entry("aujourd", 0),
          Map.entry("اليوم", 0),
          Map.entry("bugun", 0),
          Map.entry("امروز", 0),
          Map.entry("היום", 0),
          Map.entry("yesterday", 1),
          Map.entry("hier", 1),
          Map.entry("امس", 1),
          Map.entry("البارحه", 1),
          Map.entry("dun", 1),
          Map.entry("ديروز", 1),
          Map.entry("אתמול", 1));

  private static final Set<String> TWO = Set.of("دقيقتين", "ساعتين", "يومين", "اسبوعين", "شهرين");
  private static final int LONGEST = 80;

  private RelativeDates() {}

  static Optional<ParsedDate> parse(String raw, @Nullable Instant fetchedAt) {
    if (fetchedAt == null || raw.length() > LONGEST) {
      return Optional.empty();
    }
    List<Token> tokens = Token.of(DateText.fold(raw));
    LocalDateTime now = LocalDateTime.ofInstant(fetchedAt, ZoneOffset.UTC);
    boolean ago = tokens.stream().anyMatch(token -> AGO.contains(token.text()));
    if (ago) {
      return ago(tokens, now);
    }
    if (tokens.isEmpty() || tokens.size() > 8) {
      return Optional.empty();
    }
    for (Token token : tokens.subList(0, Math.min(3, tokens.size()))) {
      Integer back = DAYS_BACK.get(token.text());
      if (back != null) {
        return Optional.of(date(now.toLocalDate().minusDays(back), Precision.DAY));
      }
    }
    return Optional.empty();
  }

  private static Optional<ParsedDate> ago(List<Token> tokens, LocalDateTime now) {
    long amount = 1;
    for (Token token : tokens) {
      if (token.isNumber() && token.number() >= 0 && token.number() <= 400) {
        amount = token.number();
      }
      ChronoUnit unit = token.isWord() ? unit(token.text()) : null;
      if (unit != null) {
        long times = TWO.contains(token.text()) ? 2 : amount;
        Precision precision = unit == ChronoUnit.MONTHS ? Precision.MONTH : Precision.DAY;
        return Optional.of(date(now.minus(times, unit).toLocalDate(), precision));
      }
    }
    return Optional.empty();
  }

  private static @Nullable ChronoUnit unit(String word) {
    for (Map.Entry<String, ChronoUnit> entry : UNITS.entrySet()) {
      for (String name : entry.getKey().split(" ", -1)) {
        if (name.equals(word)) {
          return entry.getValue();
        }
      }
    }
    return null;
  }

  private static ParsedDate date(LocalDate day, Precision precision) {
    return new ParsedDate(day, ParsedDate.Clock.NONE, precision, CalendarKind.GREGORIAN, 0, 0);
  }
}
