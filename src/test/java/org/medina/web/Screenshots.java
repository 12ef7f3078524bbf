package org.medina.web;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Takes a picture of every page of a running site: {@code Screenshots <address> <folder> [name]}.
 */
public final class Screenshots {
  private static final List<String> LANGUAGES = List.of("en", "fr", "ar");
  private static final List<Integer> WIDTHS = List.of(1280, 390);

  private Screenshots() {}

  /** Takes the pictures, of the pages whose name contains the third argument if there is one. */
  public static void main(String[] arguments) {
    String site = arguments[0];
    Path folder = Path.of(arguments[1]);
    String wanted = arguments.length > 2 ? arguments[2] : "";
    try (Browser browser = Browser.launch()) {
      for (int width : WIDTHS) {
        for (boolean dark : List.of(false, true)) {
          try (BrowserContext context = browser.context(width, dark, true)) {
            Page page = context.newPage();
            pages(page, site)
                .forEach(
                    (name, path) ->
                        LANGUAGES.stream()
                            .filter(language -> file(name, language, width, dark).contains(wanted))
                            .forEach(
                                language -> {
                                  page.navigate(
                                      site
                                          + path
                                          + (path.contains("?") ? "&" : "?")
                                          + "ui="
                                          + language);
                                  page.screenshot(
                                      new ScreenshotOptions()
                                          .setFullPage(true)
                                          .setPath(
                                              folder.resolve(file(name, language, width, dark))));
                                }));
          }
        }
      }
    }
  }

  private static String file(String name, String language, int width, boolean dark) {
    return name + "-" + language + "-" + width + (dark ? "-dark" : "") + ".png";
  }

  /** The pages, with one article, person and so on that the site really has. */
  private static Map<String, String> pages(Page page, String site) {
    Map<String, String> pages = new LinkedHashMap<>();
    pages.put("home", "/");
    pages.put("results", "/search?q=mayor");
    page.navigate(site + "/search?q=mayor");
    first(page, site, ".hit h2 a", "article", pages);
    pages.put("nothing", "/search?q=zzzzzz&country=MA");
    pages.put("filtered", "/search?q=mayor&country=MA&person=salma-example&from=2025-01-01");
    for (String name : List.of("countries", "people", "networks", "sources", "status")) {
      pages.put(name, "/" + name);
    }
    page.navigate(site + "/");
    first(page, site, ".ranks a", "person", pages);
    first(page, site, ".tallies a", "country", pages);
    page.navigate(site + "/networks");
    first(page, site, "main h2 a", "network", pages);
    page.navigate(site + "/sources");
    first(page, site, "main table a", "source", pages);
    pages.put("facet", "/facet/person?country=MA");
    for (String name : List.of("help", "about", "api", "saved", "no-such-page")) {
      pages.put(name, "/" + name);
    }
    return pages;
  }

  private static void first(
      Page page, String site, String selector, String name, Map<String, String> pages) {
    var found = page.locator(selector);
    if (found.count() > 0) {
      pages.put(name, found.first().getAttribute("href"));
    }
  }
}
