package org.medina.config;

import com.cronutils.model.CronType;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.parser.CronParser;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jsoup.select.Selector;
import org.medina.model.Country;
import org.medina.model.Language;

/**
 * Reads the kinds of text that stand in configuration values. Every method throws {@link
 * IllegalArgumentException} with a message that says what is wrong and what to write instead.
 */
final class Formats {
  private static final Pattern DURATION = Pattern.compile("([0-9]{1,12})(ms|s|m|h|d)");
  private static final Pattern SIZE = Pattern.compile("([0-9]{1,9})(B|kB|KB|MB|GB)");
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
  private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

  private Formats() {}

  static Duration duration(String text) {
    Matcher parts = DURATION.matcher(text);
    if (!parts.matches()) {
      throw fault(
          "'" + text + "' is no duration", "write a number and ms, s, m, h or d, as in 30s");
    }
    long count = Long.parseLong(parts.group(1));
    return switch (parts.group(2)) {
      case "ms" -> Duration.ofMillis(count);
      case "s" -> Duration.ofSeconds(count);
      case "m" -> Duration.ofMinutes(count);
      case "h" -> Duration.ofHours(count);
      default -> Duration.ofDays(count);
    };
  }

  /** A duration of at least a millisecond. */
  static Duration positiveDuration(String text) {
    Duration duration = duration(text);
    if (duration.isZero()) {
      throw fault("'" + text + "' is no time at all", "write a longer one, such as 30s");
    }
    return duration;
  }

  /** A size in bytes, below two gigabytes. */
  static int size(String text) {
    Matcher parts = SIZE.matcher(text);
    if (!parts.matches()) {
      throw fault("'" + text + "' is no size", "write a number and kB, MB or GB, as in 10MB");
    }
    long unit =
        switch (parts.group(2)) {
          case "B" -> 1;
          case "kB", "KB" -> 1L << 10;
          case "MB" -> 1L << 20;
          default -> 1L << 30;
        };
    long bytes = Long.parseLong(parts.group(1)) * unit;
    if (bytes > Integer.MAX_VALUE || bytes == 0) {
      throw fault("'" + text + "' is out of range", "write a size below 2GB");
    }
    return (int) bytes;
  }

  /** An absolute http or https address with a host. */
  static URI webAddress(String text) {
    try {
      URI uri = new URI(text.strip());
      String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
      if (!scheme.equals("http") && !scheme.equals("https")) {
        throw fault("'" + text + "' is no web address", "start it with http:// or https://");
      }
      if (uri.getHost() == null || uri.getPort() > 65_535) {
        throw fault(
            "'" + text + "' has no readable host",
            "write it as https://www.example.org/, in letters, digits, hyphens and dots");
      }
      return uri;
    } catch (URISyntaxException e) {
      throw fault(
          "'" + text + "' cannot be read (" + e.getReason() + " at " + e.getIndex() + ")",
          "percent-encode spaces and letters that are not ASCII");
    }
  }

  static ZoneId zone(String text) {
    try {
      return ZoneId.of(text);
    } catch (DateTimeException e) {
      throw fault("'" + text + "' is no time zone", "write one such as Africa/Casablanca or UTC");
    }
  }

  static LocalTime time(String text) {
    try {
      return LocalTime.parse(text);
    } catch (DateTimeException e) {
      throw fault("'" + text + "' is no time of day", "write it as \"22:00\", in quotes");
    }
  }

  static LocalDate date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw fault("'" + text + "' is no date", "write it as 2023-03-16");
    }
  }

  static Pattern regex(String text) {
    try {
      return Pattern.compile(text);
    } catch (PatternSyntaxException e) {
      throw fault(
          "not a regular expression: " + e.getDescription() + " at position " + e.getIndex(),
          "check brackets and backslashes, and put it in single quotes");
    }
  }

  static String selector(String text) {
    try {
      Selector.evaluatorOf(text);
      return text;
    } catch (IllegalStateException | IllegalArgumentException e) {
      throw fault("not a CSS selector: " + e.getMessage(), "write one such as .article h1");
    }
  }

  /** A five-field cron expression. */
  static String cron(String text) {
    try {
      new CronParser(CronDefinitionBuilder.instanceDefinitionFor(CronType.UNIX))
          .parse(text)
          .validate();
      return text;
    } catch (IllegalArgumentException e) {
      throw fault(
          "'" + text + "' is no cron expression: " + e.getMessage(),
          "write five fields, minute hour day month weekday, as in '*/30 6-23 * * *'");
    }
  }

  static Country country(String text) {
    if (!COUNTRIES.contains(text) && !text.equals("XK")) {
      throw fault(
          "'" + text + "' is no country", "write an ISO 3166 code in capitals, such as MA or LB");
    }
    return new Country(text);
  }

  static Language language(String text) {
    if (!LANGUAGES.contains(text) && !text.matches("[a-z]{3}")) {
      throw fault("'" + text + "' is no language", "write an ISO 639 code such as ar, fr or en");
    }
    return new Language(text);
  }

  static Path readableFile(String text) {
    Path path = Path.of(text);
    if (!Files.isReadable(path)) {
      throw fault("the file '" + text + "' cannot be read", "check the path and its rights");
    }
    return path;
  }

  private static IllegalArgumentException fault(String problem, String remedy) {
    return new IllegalArgumentException(problem + "; " + remedy);
  }
}
