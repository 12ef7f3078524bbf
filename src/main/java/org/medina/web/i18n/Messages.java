package org.medina.web.i18n;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.medina.model.Country;
import org.medina.model.Language;

/** What the interface says in one language. Immutable. */
public final class Messages {
  /** Isolates text of unknown direction where no markup can: U+2068 and U+2069. */
  private static final char FIRST_STRONG_ISOLATE = '\u2068';

  private static final char POP_ISOLATE = '\u2069';

  private static final Pattern PLACE = Pattern.compile("\\{(\\d)\\}");

  private final UiLanguage language;
  private final Map<String, String> texts;
  private final NumberFormat numbers;
  private final DateTimeFormatter days;
  private final DateTimeFormatter weekdays;
  private final DateTimeFormatter months;

  /** Messages by key. */
  public Messages(UiLanguage language, Map<String, String> texts) {
    this.language = language;
    this.texts = Map.copyOf(texts);
    this.numbers = NumberFormat.getNumberInstance(language.locale());
    this.days = dates(language, FormatStyle.LONG);
    this.weekdays = dates(language, FormatStyle.FULL);
    this.months = DateTimeFormatter.ofPattern("LLLL yyyy", language.locale());
  }

  private static DateTimeFormatter dates(UiLanguage language, FormatStyle style) {
    return DateTimeFormatter.ofLocalizedDate(style).withLocale(language.locale());
  }

  /** The language these messages are in. */
  public UiLanguage language() {
    return language;
  }

  /** Whether there is a message with this key. */
  public boolean has(String key) {
    return texts.containsKey(key);
  }

  /** Every key. */
  public Set<String> keys() {
    return texts.keySet();
  }

  /**
   * A message with its places {@code {0}}, {@code {1}} … filled: numbers in the language's format,
   * text in isolation, so that an Arabic name cannot reorder an English sentence.
   *
   * @throws IllegalArgumentException when there is no such message
   */
  public String text(String key, Object... values) {
    String pattern = texts.get(key);
    if (pattern == null) {
      throw new IllegalArgumentException("no message " + key + " in " + language.code());
    }
    return PLACE
        .matcher(pattern)
        .replaceAll(
            place -> {
              int index = Integer.parseInt(place.group(1));
              return index < values.length
                  ? Matcher.quoteReplacement(shown(values[index]))
                  : Matcher.quoteReplacement(place.group());
            });
  }

  /** A message that counts: {@code {0}} is the number, in the plural form it takes. */
  public String count(String key, long number, Object... more) {
    Object[] values = new Object[more.length + 1];
    values[0] = number;
    System.arraycopy(more, 0, values, 1, more.length);
    return text(key + "." + PluralCategory.of(language, number).suffix(), values);
  }

  /** A number with this language's grouping. */
  public String number(Number number) {
    // A format is not safe to share, and costs far more to make than to copy.
    return ((NumberFormat) numbers.clone()).format(number);
  }

  /** A day with its month in letters. */
  public String day(LocalDate day) {
    return days.format(day);
  }

  /** A day with its weekday. */
  public String weekday(LocalDate day) {
    return weekdays.format(day);
  }

  /** A month and its year. */
  public String month(YearMonth month) {
    return months.format(month);
  }

  /** A moment in UTC, to the minute. */
  public String moment(Instant moment) {
    var utc = moment.atOffset(ZoneOffset.UTC);
    return day(utc.toLocalDate())
        + " "
        + DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).format(utc)
        + " UTC";
  }

  /** A country's name. */
  public String country(Country country) {
    String own = texts.get("country." + country.code());
    return own != null ? own : Locale.of("", country.code()).getDisplayCountry(language.locale());
  }

  /** A language's name. */
  public String languageName(Language named) {
    if (named.equals(Language.UNKNOWN)) {
      return text("language.unknown");
    }
    return Locale.of(named.code()).getDisplayLanguage(language.locale());
  }

  private String shown(Object value) {
    return value instanceof Number number
        ? number(number)
        : FIRST_STRONG_ISOLATE + value.toString() + POP_ISOLATE;
  }
}
