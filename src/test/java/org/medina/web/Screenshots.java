package org.medina.web;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Takes pictures of a running site: every page in every interface language, and the main pages also
 * on a phone and in the dark. {@code Screenshots <address> <folder> [part of a file's name]}.
 */
public final class Screenshots {
  private static final List<String> LANGUAGES = List.of("en", "fr", "ar");
  private static final List<String> MAIN = List.of("home", "results", "article", "person");
  private static final int DESK = 1280;
  private static final int PHONE = 390;

  private Screenshots() {}

  /** Takes the pictures, only those whose file name contains the third argument if it is given. */
  public static void main(String[] arguments) {
    String wanted = arguments.length > 2 ? arguments[2] : "";
    try (Browser browser = Browser.launch()) {
      for (int width : List.of(DESK, PHONE)) {
        for (boolean dark : List.of(false, true)) {
          take(browser, arguments[0], Path.of(arguments[1]), new Look(width, dark, wanted));
        }
      }
    }
  }

  /** A window, and the pictures that are wanted of it. */
  private record Look(int width, boolean dark, String wanted) {
    boolean includes(String name) {
      return MAIN.contains(name) || (width == DESK && !dark);
    }
  }

  private static void take(Browser browser, String site, Path folder, Look look) {
    try (BrowserContext context = browser.context(look.width(), look.dark(), true)) {
      Page page = context.newPage();
      Map<String, String> pages = pages(page, site);
      pages.keySet().removeIf(name -> !look.includes(name));
      for (Map.Entry<String, String> entry : pages.entrySet()) {
        for (String language : LANGUAGES) {
          String file = file(entry.getKey(), language, look.width(), look.dark());
          if (file.contains(look.wanted())) {
            String path = entry.getValue();
            page.navigate(site + path + (path.contains("?") ? "&" : "?") + "ui=" + language);
            page.screenshot(new ScreenshotOptions().setPath(folder.resolve(file)));
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
    pages.put("results", "/search?q=Strong+Cities+Network");
    page.navigate(site + "/search?q=Strong+Cities+Network");
    first(page, site, ".hit h2 a", "article", pages);
    pages.put("nothing", "/search?q=zzzzzz&country=MA");
    pages.put("filtered", "/search?q=Rabat&country=MA&country=LY&from=2023-01-01");
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
