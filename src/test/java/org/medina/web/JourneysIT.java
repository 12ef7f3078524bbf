package org.medina.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What readers do, with and without script, with mouse and with keyboard. */
@Tag("browser")
class JourneysIT {
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

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void searchesNarrowsWidensAndGoesBack(boolean script) {
    try (BrowserContext context = browser.context(1280, false, script)) {
      Page page = context.newPage();
      page.navigate(visits.address() + "/");
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
    try (BrowserContext context = browser.context(390, false, false)) {
      Page page = context.newPage();
      page.navigate(visits.address() + "/search?q=mayor");
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
    try (BrowserContext context = browser.context(1280, false, false)) {
      Page page = context.newPage();
      page.navigate(visits.address() + "/search?q=mayor");
      press(page, "a[href='#results']");
      page.keyboard().press("Enter");
      press(page, ".hit h2 a");
      page.keyboard().press("Enter");
      page.waitForURL("**/article/**");
      press(page, ".way a");
      page.keyboard().press("Enter");
      page.waitForURL("**/search?q=mayor");
    }
  }

  @Test
  void keepsTheLanguageOnTheWay() {
    try (BrowserContext context = browser.context(1280, false, false)) {
      Page page = context.newPage();
      page.navigate(visits.address() + "/");
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
    try (BrowserContext context = browser.context(1280, false, true)) {
      Page page = context.newPage();
      page.navigate(visits.address() + "/search?q=mayor&country=MA");
      page.click("[data-save]");
      page.navigate(visits.address() + "/saved");
      Locator saved = page.locator("[data-saved] a");
      assertThat(saved.count()).isEqualTo(1);
      assertThat(saved.getAttribute("href")).isEqualTo("/search?q=mayor&country=MA");
      page.click("[data-saved] button");
      assertThat(page.locator("[data-saved] a").count()).isZero();
    }
  }

  @Test
  void narrowsALongListAsOneTypes() {
    try (BrowserContext context = browser.context(1280, false, true)) {
      Page page = context.newPage();
      page.navigate(visits.address() + "/people");
      page.fill("[data-filter]", "salma");
      assertThat(page.locator("[data-row]:visible").count()).isEqualTo(1);
    }
  }

  /** Presses Tab until the element has the focus. */
  private static void press(Page page, String selector) {
    List<String> passed = new ArrayList<>();
    for (int tab = 0; tab < 120; tab++) {
      page.keyboard().press("Tab");
      Locator focused = page.locator(selector + ":focus");
      if (focused.count() > 0) {
        return;
      }
      passed.add(page.url());
    }
    throw new AssertionError("Tab never reached " + selector + " in " + passed.size() + " steps");
  }
}
