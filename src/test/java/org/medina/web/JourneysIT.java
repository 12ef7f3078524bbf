package org.medina.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What readers do, with and without script, with mouse and with keyboard. */
@Tag("browser")
class JourneysIT {
  @RegisterExtension static final InBrowser<Visits> READER = InBrowser.over(Visits::toFiction);

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void searchesNarrowsWidensAndGoesBack(boolean script) {
    try (BrowserContext context = READER.context(1280, false, script)) {
      Page page = context.newPage();
      page.navigate(READER.site().address() + "/");
      page.fill("#q", "mayor");
      page.press("#q", "Enter");
      page.waitForURL("**/search?q=mayor");
      String all = page.locator("h1").textContent();
      page.check("input[name=country][value=MA]");
      page.check("input[name=country][value=IQ]");
      page.click(".apply button");
      page.waitForURL("**/search?q=mayor&country=IQ&country=MA");
      String both = page.locator("h1").textContent();
      page.locator(".chips li a", new Page.LocatorOptions().setHasText("Iraq")).click();
      page.waitForURL("**/search?q=mayor&country=MA");
      assertThat(page.locator("h1").textContent()).isNotEqualTo(both);
      page.goBack();
      assertThat(page.url()).endsWith("/search?q=mayor&country=IQ&country=MA");
      assertThat(page.locator("h1").textContent()).isEqualTo(both);
      page.click(".chips .clear");
      page.waitForURL("**/search?q=mayor");
      assertThat(page.locator("h1").textContent()).isEqualTo(all);
    }
  }

  @Test
  void opensFiltersOnAPhoneWithoutScript() {
    try (BrowserContext context = READER.context(390, false, false)) {
      Page page = context.newPage();
      page.navigate(READER.site().address() + "/search?q=mayor");
      Locator box = page.locator("input[name=country][value=MA]");
      assertThat(box.isVisible()).isFalse();
      page.click(".filters > summary");
      box.check();
      page.click(".apply button");
      page.waitForURL("**/search?q=mayor&country=MA");
    }
  }

  @Test
  void readsAStoryAndComesBackWithTheKeyboardAlone() {
    try (BrowserContext context = READER.context(1280, false, false)) {
      Page page = context.newPage();
      page.navigate(READER.site().address() + "/search?q=mayor");
      Keys keys = new Keys(page);
      keys.tabTo("a[href='#results']").press("Enter").tabTo(".hit h2 a").press("Enter");
      page.waitForURL("**/article/**");
      keys.tabTo(".way a").press("Enter");
      page.waitForURL("**/search?q=mayor");
    }
  }

  @Test
  void keepsTheLanguageOnTheWay() {
    try (BrowserContext context = READER.context(1280, false, false)) {
      Page page = context.newPage();
      page.navigate(READER.site().address() + "/");
      page.click("a[hreflang=ar]");
      page.fill("#q", "عمدة");
      page.press("#q", "Enter");
      page.waitForURL("**/search?ui=ar&q=*");
      assertThat(page.locator("html").getAttribute("dir")).isEqualTo("rtl");
      assertThat(page.inputValue("#q")).isEqualTo("عمدة");
      page.locator(".hit h2 a").first().click();
      assertThat(page.locator("html").getAttribute("lang")).isEqualTo("ar");
    }
  }

  @Test
  void keepsSearchesInThisBrowserOnly() {
    try (BrowserContext context = READER.context(1280, false, true)) {
      Page page = context.newPage();
      page.navigate(READER.site().address() + "/search?q=mayor&country=MA");
      page.click("[data-save]");
      page.navigate(READER.site().address() + "/saved");
      Locator saved = page.locator("[data-saved] a");
      assertThat(saved.count()).isEqualTo(1);
      assertThat(saved.getAttribute("href")).isEqualTo("/search?q=mayor&country=MA");
      page.click("[data-saved] button");
      assertThat(page.locator("[data-saved] a").count()).isZero();
    }
  }

  @Test
  void narrowsALongListAsOneTypes() {
    try (BrowserContext context = READER.context(1280, false, true)) {
      Page page = context.newPage();
      page.navigate(READER.site().address() + "/people");
      page.fill("[data-filter]", "salma");
      assertThat(page.locator("[data-row]:visible").count()).isEqualTo(1);
    }
  }

  @Test
  void findArabicSetWithRoomAndWithoutSpacedLetters() {
    try (BrowserContext context = READER.context(1280, false, true)) {
      Page page = context.newPage();
      page.navigate(READER.site().address() + "/article/story2?ui=ar");
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
}
