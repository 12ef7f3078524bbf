package org.medina.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.medina.app.DemoSite;

/** Every facet value of the demo's results, ticked in a real browser, over the real engine. */
@Tag("browser")
@Timeout(value = 6, unit = TimeUnit.MINUTES)
class DemoFacetsIT {
  @TempDir static Path directory;
  private static Browser browser;
  private static DemoSite site;

  /** A box, and the number beside it. */
  private record Box(String facet, String value, String count) {}

  @BeforeAll
  static void start() {
    BrowserRequired.check();
    browser = Browser.launch();
    site = DemoSite.start(directory);
  }

  @AfterAll
  static void stop() {
    if (site != null) {
      site.close();
      browser.close();
    }
  }

  @Test
  void everyNumberIsWhatItsClickShows() {
    try (BrowserContext context = browser.context(1280, false, true)) {
      Page page = context.newPage();
      List<Box> boxes = boxes(page);
      assertThat(boxes).hasSizeGreaterThan(40);
      for (Box box : boxes) {
        open(page);
        page.locator("input[name=%s]".formatted(box.facet()))
            .and(page.locator("[value=\"%s\"]".formatted(box.value())))
            .check();
        page.click(".apply button");
        page.waitForURL(url -> url.contains(box.facet() + "="));
        assertThat(page.locator("h1").textContent().strip())
            .as("%s=%s", box.facet(), box.value())
            .startsWith(box.count() + " ");
      }
    }
  }

  private static List<Box> boxes(Page page) {
    open(page);
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

  private static void open(Page page) {
    page.navigate(site.address() + "/search");
    page.evaluate("document.querySelectorAll('details').forEach(d => { d.open = true; })");
  }
}
