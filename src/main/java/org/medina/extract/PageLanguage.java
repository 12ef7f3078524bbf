package org.medina.extract;

import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.medina.extract.date.DateHints;
import org.medina.extract.metadata.PageFacts;
import org.medina.model.Language;

/** What a page says of its language and country, and what follows for reading its dates. */
final class PageLanguage {
  /** Countries that write the month first. */
  private static final Set<String> MONTH_FIRST_REGIONS = Set.of("US", "PH", "BZ", "");

  private static final Set<String> GENERIC_DOMAINS =
      Set.of(
          "com", "org", "net", "us", "gov", "edu", "mil", "info", "news", "tv", "io", "co", "biz",
          "me", "");

  private PageLanguage() {}

  static Language declared(PageFacts page) {
    String tag = tag(page);
    return tag.isEmpty() ? Language.UNKNOWN : Language.ofTag(tag);
  }

  private static String tag(PageFacts page) {
    Element html = page.document().selectFirst("html");
    String tag =
        html == null ? "" : html.attr("lang") + (html.hasAttr("lang") ? "" : html.attr("xml:lang"));
    return tag.isBlank()
        ? page.meta().first("og:locale", "content-language", "language", "dc.language").orElse("")
        : tag;
  }

  static DateHints hints(PageFacts page, Language language, @Nullable Instant fetchedAt) {
    String region = Locale.forLanguageTag(tag(page).strip().replace('_', '-')).getCountry();
    if (region.isEmpty()) {
      String locale = page.meta().first("og:locale").orElse("");
      region = Locale.forLanguageTag(locale.strip().replace('_', '-')).getCountry();
    }
    boolean monthFirst =
        language.equals(Language.ENGLISH)
            && MONTH_FIRST_REGIONS.contains(region)
            && GENERIC_DOMAINS.contains(topLevelDomain(page.url()));
    return new DateHints(language.code(), monthFirst, fetchedAt);
  }

  private static String topLevelDomain(String url) {
    try {
      String host = URI.create(url.replace(' ', '+')).getHost();
      return host == null ? "" : host.substring(host.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }
}
