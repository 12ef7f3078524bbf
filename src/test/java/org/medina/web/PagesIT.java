package org.medina.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every page in a real browser, in both directions, both schemes and three widths. */
@Tag("browser")
class PagesIT {
  private static final List<Integer> WIDTHS = List.of(1280, 390, 320);

  @RegisterExtension static final InBrowser<Visits> READER = InBrowser.over(Visits::toFiction);

  @Test
  void areAccessibleFitTheirWindowAndStayOnThisMachine() {
    try (BrowserContext context = READER.context(1280, false, true);
        Visits silent = Visits.toNoIndex();
        Visits broken = Visits.toAFault()) {
      Page page = context.newPage();
      List<String> faults = InBrowser.faultsOf(page);
      for (URI address : addresses(silent, broken)) {
        for (String language : List.of("en", "ar")) {
          String separator = address.getRawQuery() == null ? "?" : "&";
          page.setViewportSize(WIDTHS.getFirst(), 900);
          page.navigate(address + separator + "ui=" + language);
          look(page, faults);
        }
      }
      assertThat(faults).isEmpty();
    }
  }

  /** Every page, and what a reader sees when there is none, no index, or a fault. */
  private static List<URI> addresses(Visits silent, Visits broken) {
    List<URI> addresses = new ArrayList<>();
    Visits.pages().keySet().forEach(path -> addresses.add(READER.site().address(path)));
    addresses.add(READER.site().address("/nowhere"));
    addresses.add(READER.site().address("/search?q=mayor&from=soon&country=XX"));
    addresses.add(silent.address("/search?q=mayor"));
    addresses.add(silent.address("/status"));
    addresses.add(broken.address("/search?q=mayor"));
    return addresses;
  }

  /** Letters twice as big, as WCAG 1.4.4 asks. */
  private static void magnify(Page page, Audit audit, List<String> faults) {
    page.setViewportSize(WIDTHS.getFirst(), 900);
    page.evaluate("document.documentElement.style.fontSize = '200%'");
    if (audit.scrollsSideways()) {
      faults.add(page.url() + ": scrolls sideways with letters twice as big");
    }
  }

  /**
   * The loaded page in every window and scheme. In the dark only the rules on colours are asked
   * again, for nothing else changes there: see {@link TemplatesTest}.
   */
  private static void look(Page page, List<String> faults) {
    Audit audit = new Audit(page);
    for (int width : WIDTHS) {
      page.setViewportSize(width, 900);
      for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
        page.emulateMedia(new EmulateMediaOptions().setColorScheme(scheme));
        String where = "%s %d %s: ".formatted(page.url(), width, scheme);
        List<String> violations =
            scheme == ColorScheme.LIGHT ? audit.violations() : audit.colourViolations();
        violations.forEach(violation -> faults.add(where + violation));
        if (audit.scrollsSideways()) {
          faults.add(where + "scrolls sideways");
        }
      }
    }
    magnify(page, audit, faults);
  }
}
