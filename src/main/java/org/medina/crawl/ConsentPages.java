package org.medina.crawl;

import java.util.Locale;
import java.util.regex.Pattern;

/** Pages that ask the visitor to accept cookies before anything is shown. */
final class ConsentPages {
  private static final Pattern PLACE =
      Pattern.compile(
          "https?://(?:consent|cookies?|privacy|gdpr)[.-]"
              + "|/(?:cookie-?(?:consent|wall|check|policy)|consent|gdpr|privacy-?wall|collectconsent)"
              + "(?:[/?.]|$)");

  private ConsentPages() {}

  /** Whether an address is that of such a page. */
  static boolean isOne(String url) {
    return PLACE.matcher(url.toLowerCase(Locale.ROOT)).find();
  }
}
