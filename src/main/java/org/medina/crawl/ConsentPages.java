package org.medina.crawl;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.medina.crawl.fetch.FetchResult.Fetched;

/** Pages that ask the visitor to accept cookies before anything is shown. */
final class ConsentPages {
  private static final Pattern PLACE =
      Pattern.compile(
          "https?://(?:consent|cookies?|privacy|gdpr)[.-]"
              + "|/(?:cookie-?(?:consent|wall|check|policy)|consent|gdpr|privacy-?wall|collectconsent)"
              + "(?:[/?.]|$)");

  /** Words for cookies and consent, lower case, in the languages of the sources and their CMSs. */
  private static final Pattern CONSENT =
      Pattern.compile(
          "cookie|consent|privacy|personal data|gdpr"
              + "|témoins de connexion|consentement|vie privée|confidentialité|données personnelles"
              + "|ملفات تعريف الارتباط|الكوكيز|كوكيز|الخصوصية|موافقتك|البيانات الشخصية"
              + "|datenschutz|einwilligung|privacidad|consentimiento|privacidade"
              + "|çerez|gizlilik|کوکی|حریم خصوصی|עוגיות|פרטיות");

  private static final Pattern ACCEPT =
      Pattern.compile(
          "accept|agree|allow|consent|continue|got it|enable cookies"
              + "|accepter|j'accepte|tout accepter|continuer|autoriser|activer les cookies"
              + "|موافق|أوافق|قبول|اقبل|السماح|متابعة"
              + "|akzeptieren|zustimmen|aceptar|acepto|aceitar|kabul|tamam|می‌پذیرم|אישור|מסכים");

  /** A page with more paragraphs or text than this shows something beside the question. */
  private static final int MOST_PARAGRAPHS = 12;

  private static final int LONGEST = 6_000;
  private static final int MOST_BYTES = 512 * 1024;

  private ConsentPages() {}

  /** Whether an address is that of such a page. */
  static boolean isOne(String url) {
    return PLACE.matcher(url.toLowerCase(Locale.ROOT)).find();
  }

  /** Whether a page that came with status 200 shows nothing but the question. */
  static boolean isOne(Fetched page) {
    if (page.body().length > MOST_BYTES || paragraphs(page.body()) > MOST_PARAGRAPHS) {
      return false;
    }
    try {
      return asks(Jsoup.parse(new ByteArrayInputStream(page.body()), null, page.url()));
    } catch (IOException e) {
      return false;
    }
  }

  /** Counts paragraphs without reading the page, which most of its kind would not be worth. */
  private static int paragraphs(byte[] body) {
    String html = new String(body, StandardCharsets.ISO_8859_1);
    int count = 0;
    for (int at = html.indexOf("<p"); at >= 0; at = html.indexOf("<p", at + 2)) {
      int next = at + 2 < html.length() ? html.charAt(at + 2) : '>';
      count += next == '>' || next == ' ' ? 1 : 0;
    }
    return count;
  }

  private static boolean asks(Document page) {
    page.select("script, style, template, nav, footer, header nav").remove();
    String all = page.body().text();
    if (all.isBlank() || all.length() > LONGEST || isDated(page)) {
      return false;
    }
    int about = 0;
    int rest = 0;
    for (Element block : page.body().select("p, li, h1, h2, h3, h4, div, td, label, span")) {
      String own = block.ownText();
      boolean asks = CONSENT.matcher(block.text().toLowerCase(Locale.ROOT)).find();
      about += asks ? own.length() : 0;
      rest += asks || isControl(block) ? 0 : own.length();
    }
    String title = page.title().toLowerCase(Locale.ROOT);
    boolean sure = about > 0 && CONSENT.matcher(title).find();
    return (sure || hasControl(page)) && about > rest;
  }

  private static boolean isDated(Document page) {
    return page.selectFirst("meta[property=article:published_time], time[datetime]") != null;
  }

  private static boolean isControl(Element block) {
    return block.closest("button, a, form label") != null;
  }

  private static boolean hasControl(Document page) {
    return page.select("button, input[type=submit], input[type=button], a, [role=button]").stream()
        .map(control -> (control.text() + " " + control.attr("value")).toLowerCase(Locale.ROOT))
        .anyMatch(label -> label.length() < 60 && ACCEPT.matcher(label).find());
  }
}
