package org.medina.crawl.robots;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.medina.crawl.fetch.FetchResult.Fetched;

/**
 * What a page's owner says of the page in X-Robots-Tag and the robots meta tag.
 *
 * @param noindex the page must not be kept
 * @param nofollow its links must not be followed
 * @param noarchive its original must not be kept
 */
public record RobotsDirectives(boolean noindex, boolean nofollow, boolean noarchive) {
  /** The tag stands in the head; what comes later is text. */
  private static final int HEAD = 64 * 1024;

  /** The directives of a page. */
  public static RobotsDirectives of(Fetched page, Instant now) {
    StringBuilder all = new StringBuilder();
    for (String value : page.headers().getOrDefault("x-robots-tag", List.of())) {
      all.append(addressedToUs(value)).append(',');
    }
    int length = Math.min(page.body().length, HEAD);
    String head = new String(page.body(), 0, length, StandardCharsets.ISO_8859_1);
    String lower = head.toLowerCase(Locale.ROOT);
    if (lower.contains("name=\"robots\"")
        || lower.contains("name='robots'")
        || lower.contains("name=robots")
        || lower.contains("\"medina\"")) {
      for (Element meta : Jsoup.parse(head).select("meta[name=robots], meta[name=medina]")) {
        all.append(meta.attr("content")).append(',');
      }
    }
    return parse(all.toString().toLowerCase(Locale.ROOT), now);
  }

  private static String addressedToUs(String value) {
    int colon = value.indexOf(':');
    String agent = colon < 0 ? "" : value.substring(0, colon).strip().toLowerCase(Locale.ROOT);
    if (agent.isEmpty() || agent.equals("unavailable_after") || agent.contains(",")) {
      return value;
    }
    return agent.equals("medina") ? value.substring(colon + 1) : "";
  }

  private static RobotsDirectives parse(String text, Instant now) {
    boolean none = false;
    boolean noindex = false;
    boolean nofollow = false;
    boolean noarchive = false;
    for (String word : text.split(",", -1)) {
      String directive = word.strip();
      none |= directive.equals("none");
      noindex |= directive.equals("noindex");
      nofollow |= directive.equals("nofollow");
      noarchive |= directive.equals("noarchive");
    }
    noindex |= isOver(text, now);
    return new RobotsDirectives(noindex || none, nofollow || none, noarchive);
  }

  private static boolean isOver(String text, Instant now) {
    int at = text.indexOf("unavailable_after:");
    if (at < 0) {
      return false;
    }
    String date = text.substring(at + "unavailable_after:".length()).strip();
    try {
      if (date.matches("\\d{4}-\\d\\d-\\d\\d.*")) {
        return now.isAfter(
            LocalDate.parse(date.substring(0, 10)).atStartOfDay(ZoneOffset.UTC).toInstant());
      }
      int end = date.indexOf("gmt");
      String moment = end < 0 ? date : date.substring(0, end + 3);
      return now.isAfter(
          ZonedDateTime.parse(titled(moment), DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static String titled(String lower) {
    StringBuilder text = new StringBuilder(lower.replace("gmt", "GMT"));
    for (int i = 0; i < text.length(); i++) {
      boolean first = i == 0 || !Character.isLetter(text.charAt(i - 1));
      if (first) {
        text.setCharAt(i, Character.toUpperCase(text.charAt(i)));
      }
    }
    return text.toString();
  }
}
