package org.medina.web;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Takes the pictures in {@code docs/screenshots}: every page of the demo in every interface
 * language, the main ones also on a phone and in the dark. No test, so its name is none; {@code
 * ./medina screenshots} runs it.
 */
class Screenshots {
  private static final List<String> LANGUAGES = List.of("en", "fr", "ar");
  private static final List<String> MAIN = List.of("home", "results", "article", "person");
  private static final int DESK = 1280;
  private static final int PHONE = 390;

  @RegisterExtension static final InBrowser<DemoVisits> READER = InBrowser.over(DemoVisits::start);

  private final Path folder =
      Path.of(System.getProperty("medina.screenshots.folder", "docs/screenshots"));

  /** Only files whose name contains this. */
  private final String wanted = System.getProperty("medina.screenshots.only", "");

  /** A window. */
  private record Look(int width, boolean dark) {
    boolean includes(String page) {
      return MAIN.contains(page) || (width == DESK && !dark);
    }

    String file(String page, String language) {
      return page + "-" + language + "-" + width + (dark ? "-dark" : "") + ".png";
    }
  }

  @Test
  void takeThemAll() throws IOException {
    Files.createDirectories(folder);
    for (Look look : List.of(new Look(DESK, false), new Look(PHONE, false), new Look(DESK, true))) {
      try (BrowserContext context = READER.context(look.width(), look.dark(), true);
          Visits fiction = Visits.toFiction();
          Visits silent = Visits.toNoIndex()) {
        take(context.newPage(), look, fiction, silent);
      }
    }
  }

  private void take(Page page, Look look, Visits fiction, Visits silent) throws IOException {
    Map<String, String> pages = pages(page);
    // No story of the demo is ever corrected, and its index always answers.
    pages.put("changes", fiction.address("/article/story7/changes").toString());
    pages.put("no-index", silent.address("/search?q=mayor").toString());
    pages.keySet().removeIf(name -> !look.includes(name));
    for (Map.Entry<String, String> entry : pages.entrySet()) {
      for (String language : LANGUAGES) {
        String file = look.file(entry.getKey(), language);
        if (file.contains(wanted)) {
          String path = entry.getValue();
          String separator = path.contains("?") ? "&" : "?";
          page.navigate(READER.site().address("/").resolve(path) + separator + "ui=" + language);
          Files.write(folder.resolve(file), Palette.reduce(page.screenshot()));
        }
      }
    }
  }

  /** The pages, with one article, person and so on that the site really has. */
  private static Map<String, String> pages(Page page) {
    Map<String, String> pages = new LinkedHashMap<>();
    pages.put("home", "/");
    pages.put("results", "/search?q=Strong+Cities+Network");
    pages.put("nothing", "/search?q=zzzzzz&country=MA");
    pages.put("filtered", "/search?q=Rabat&country=MA&country=LY&from=2023-01-01");
    pages.put("facet", "/facet/person?country=MA");
    List.of("countries", "people", "networks", "sources", "status", "help", "about", "api", "saved")
        .forEach(name -> pages.put(name, "/" + name));
    pages.put("no-such-page", "/no-such-page");
    page.navigate(READER.site().search("Robust Cities Network Rabat conference").toString());
    first(page, ".hit h2 a", "article", pages);
    page.navigate(READER.site().address("/").toString());
    first(page, ".ranks a", "person", pages);
    first(page, ".tallies a", "country", pages);
    page.navigate(READER.site().address("/networks").toString());
    first(page, "main h2 a", "network", pages);
    page.navigate(READER.site().address("/sources").toString());
    first(page, "main table a", "source", pages);
    pages.put("organisation", "/organisation/un-habitat");
    pages.put("city", "/city/rabat");
    return pages;
  }

  private static void first(Page page, String selector, String name, Map<String, String> pages) {
    var found = page.locator(selector);
    if (found.count() > 0) {
      pages.put(name, found.first().getAttribute("href"));
    }
  }
}
