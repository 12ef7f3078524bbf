package org.medina.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Every page in a real browser, in both directions, both schemes and three widths. Axe looks at two
 * of the twelve combinations; {@code -Dmedina.axe=all} makes it look at all.
 */
@Tag("browser")
class PagesIT {
  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
  private static final List<Integer> WIDTHS = List.of(1280, 390, 320);

  private static Browser browser;
  private static Visits visits;

  @BeforeAll
  static void start() {
    BrowserRequired.check();
    browser = Browser.launch();
    visits = Visits.toFiction();
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      visits.close();
      browser.close();
    }
  }

  @Test
  void areAccessibleFitTheirWindowAndStayOnThisMachine() {
    List<String> faults = new ArrayList<>();
    for (boolean dark : List.of(false, true)) {
      try (BrowserContext context = browser.context(1280, dark, true)) {
        Page page = context.newPage();
        listen(page, faults);
        for (String path : Visits.pages().keySet()) {
          for (String language : List.of("en", "ar")) {
            page.setViewportSize(WIDTHS.getFirst(), 900);
            page.navigate(
                visits.address() + path + (path.contains("?") ? "&" : "?") + "ui=" + language);
            for (int width : WIDTHS) {
              page.setViewportSize(width, 900);
              String where = "%s %s %d%s".formatted(path, language, width, dark ? " dark" : "");
              if ((Boolean) page.evaluate("document.documentElement.scrollWidth > innerWidth")) {
                faults.add(where + ": scrolls sideways");
              }
              if (axeLooks(language, dark, width)) {
                axe(page, where, faults);
              }
            }
          }
        }
      }
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void changeNothingWhenAStoryIsHostile() {
    try (BrowserContext context = browser.context(1280, false, true)) {
      Page page = context.newPage();
      List<String> faults = new ArrayList<>();
      listen(page, faults);
      page.onDialog(dialog -> faults.add("dialog: " + dialog.message()));
      page.navigate(visits.address() + "/article/hostile");
      assertThat(page.title()).isNotEqualTo("owned");
      assertThat(page.locator("h1").textContent()).contains("<script>");
      assertThat(faults).isEmpty();
    }
  }

  @Test
  void setArabicWithRoomAndWithoutSpacedLetters() {
    try (BrowserContext context = browser.context(1280, false, true)) {
      Page page = context.newPage();
      page.navigate(visits.address() + "/article/story2?ui=ar");
      String style =
          (String)
              page.evaluate(
                  "(() => { const s = getComputedStyle(document.querySelector('.body p'));"
                      + " return [parseFloat(s.lineHeight) / parseFloat(s.fontSize),"
                      + " s.letterSpacing, s.textAlign, s.direction].join(' ') })()");
      String[] parts = style.split(" ");
      assertThat(Double.parseDouble(parts[0])).isGreaterThanOrEqualTo(1.7);
      assertThat(parts[1]).isIn("normal", "0px");
      assertThat(parts[2]).isEqualTo("start");
      assertThat(parts[3]).isEqualTo("rtl");
    }
  }

  private static boolean axeLooks(String language, boolean dark, int width) {
    if ("all".equals(System.getProperty("medina.axe"))) {
      return true;
    }
    return language.equals("ar") ? dark && width == 320 : !dark && width == 1280;
  }

  private static void axe(Page page, String where, List<String> faults) {
    new AxeBuilder(page)
        .setLegacyMode(true)
        .withTags(RULES)
        .analyze()
        .getViolations()
        .forEach(
            rule ->
                faults.add(
                    where
                        + ": "
                        + rule.getId()
                        + " at "
                        + rule.getNodes().getFirst().getTarget()
                        + " of "
                        + rule.getNodes().size()));
  }

  private static void listen(Page page, List<String> faults) {
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) {
            faults.add(page.url() + " console: " + message.text());
          }
        });
    page.onPageError(error -> faults.add(page.url() + " error: " + error));
    page.onRequest(
        request -> {
          if (!request.url().startsWith(visits.address().toString())) {
            faults.add("left this machine: " + request.url());
          }
        });
  }
}
