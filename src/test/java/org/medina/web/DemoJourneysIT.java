package org.medina.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What readers do with the demo's stories: a real browser, real outlets, the real engine. */
@Tag("browser")
@Timeout(value = 6, unit = TimeUnit.MINUTES)
class DemoJourneysIT {
  @RegisterExtension
  static final InBrowser<DemoVisits> READER = InBrowser.over(DemoVisits::startWithHostileOutlet);

  /** A box, and the number beside it. */
  private record Box(String facet, String value, String count) {}

  @ParameterizedTest
  @ValueSource(strings = {"", "&stories=1"})
  void showsBesideEveryBoxWhatItsClickShows(String counting) {
    try (BrowserContext context = READER.context(1280, false, true)) {
      Page page = context.newPage();
      String search = READER.site().search("Rabat") + counting;
      List<Box> boxes = boxes(page, search);
      assertThat(boxes).hasSizeGreaterThan(20);
      for (Box box : boxes) {
        open(page, search);
        page.locator("input[name=%s]".formatted(box.facet()))
            .and(page.locator("[value=\"%s\"]".formatted(box.value())))
            .check();
        page.click(".apply button");
        page.waitForURL(url -> url.contains(box.facet() + "="));
        assertThat(page.locator("h1").textContent().strip())
            .as("%s=%s%s", box.facet(), box.value(), counting)
            .startsWith(box.count() + " ");
      }
    }
  }

  @Test
  void readsOneStoryInThreeLanguagesWithoutScript() {
    try (BrowserContext context = READER.context(390, false, false)) {
      Page page = context.newPage();
      List<String> faults = InBrowser.faultsOf(page);
      page.navigate(READER.site().address("/?ui=en").toString());
      page.fill("#q", "Robust Cities Network");
      page.press("#q", "Enter");
      page.waitForURL("**/search?**");
      assertThat(page.locator(".known").textContent()).contains("Strong Cities Network");
      page.click(".filters > summary");
      page.check("input[name=country][value=MA]");
      page.click(".apply button");
      page.waitForURL("**country=MA**");
      assertThat(page.locator(".hit .told").first().textContent()).contains("Arabic");
      page.locator(".hit h2 a", new Page.LocatorOptions().setHasText("Rabat")).first().click();
      Locator card = page.locator(".card");
      assertThat(card.locator("li").count()).isGreaterThanOrEqualTo(3);
      assertThat(card.locator(".note").textContent()).contains("Arabic", "English", "French");
      page.locator(
              "summary", new Page.LocatorOptions().setHasText(Pattern.compile("Why .?Morocco")))
          .first()
          .click();
      assertThat(page.locator("blockquote:visible").first().textContent()).isNotBlank();
      card.locator("a[lang=ar]").first().click();
      assertThat(page.locator("h1").getAttribute("lang")).isEqualTo("ar");
      assertThat(faults).isEmpty();
    }
  }

  @Test
  void findsReadsAndReturnsInArabicWithTheKeyboardAlone() {
    try (BrowserContext context = READER.context(1280, false, false)) {
      Page page = context.newPage();
      page.navigate(READER.site().address("/?ui=ar").toString());
      assertThat(page.locator("html").getAttribute("dir")).isEqualTo("rtl");
      Keys keys = new Keys(page);
      keys.tabTo("#q").type("لشبكة المدن القوية").press("Enter");
      page.waitForURL("**/search?**");
      assertThat(page.inputValue("#q")).isEqualTo("لشبكة المدن القوية");
      String found = page.locator("h1").textContent();
      keys.tabTo("a[href='#results']").press("Enter").tabTo(".hit h2 a").press("Enter");
      page.waitForURL("**/article/**");
      assertThat(page.locator(".body mark").count()).isPositive();
      keys.tabTo(".way a").press("Enter");
      page.waitForURL("**/search?**");
      assertThat(page.locator("h1").textContent()).isEqualTo(found);
    }
  }

  @Test
  void completesWhatIsTypedForEyesAndScreenReaders() {
    try (BrowserContext context = READER.context(1280, false, true)) {
      Page page = context.newPage();
      List<String> faults = InBrowser.faultsOf(page);
      page.navigate(READER.site().address("/?ui=ar").toString());
      Locator box = page.locator("#q");
      box.pressSequentially("الرب");
      Locator options = page.locator("[role=option]");
      options.first().waitFor();
      assertThat(box.getAttribute("aria-expanded")).isEqualTo("true");
      assertThat(new Audit(page).violations()).isEmpty();
      box.press("ArrowDown");
      assertThat(box.getAttribute("aria-activedescendant"))
          .isEqualTo(options.first().getAttribute("id"));
      assertThat(options.first().getAttribute("aria-selected")).isEqualTo("true");
      String wanted = options.first().locator("bdi").textContent();
      box.press("Escape");
      assertThat(options.count()).isZero();
      assertThat(box.inputValue()).isEqualTo("الرب");
      box.press("ArrowDown");
      options.first().waitFor();
      box.press("ArrowDown");
      box.press("Enter");
      page.waitForURL("**/search?**");
      assertThat(page.inputValue("#q")).isEqualTo(wanted);
      assertThat(faults).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1280, 320})
  void staysUnharmedByAHostileStory(int width) {
    try (BrowserContext context = READER.context(width, false, true)) {
      Page page = context.newPage();
      List<String> faults = InBrowser.faultsOf(page);
      page.navigate(READER.site().search("lantern keepers").toString());
      assertThat(page.locator(".hit h2").first().textContent()).contains(HostileOutlet.SCRIPT);
      assertThat(new Audit(page).scrollsSideways()).isFalse();
      page.locator(".hit h2 a").first().click();
      page.waitForURL("**/article/**");
      assertThat(page.title()).isNotEqualTo("owned").contains("Lanterns");
      assertThat(page.locator("h1").textContent()).contains(HostileOutlet.SCRIPT);
      assertThat(page.locator(".body").textContent())
          .contains("<img src=x onerror=alert(1)>", "w".repeat(5_000));
      assertThat(page.locator("main script, main img").count()).isZero();
      Audit audit = new Audit(page);
      assertThat(audit.scrollsSideways()).isFalse();
      assertThat(audit.violations()).isEmpty();
      assertThat(faults).isEmpty();
    }
  }

  private static List<Box> boxes(Page page, String search) {
    open(page, search);
    List<Box> boxes = new ArrayList<>();
    for (Locator label : page.locator("label:has(input[type=checkbox][value]):has(.c)").all()) {
      Locator input = label.locator("input");
      String count = label.locator(".c").textContent().strip();
      boxes.add(
          new Box(
              input.getAttribute("name"), input.getAttribute("value"), count.split("\\D", 2)[0]));
    }
    return boxes;
  }

  private static void open(Page page, String search) {
    page.navigate(search);
    page.evaluate("document.querySelectorAll('details').forEach(d => { d.open = true; })");
  }
}
