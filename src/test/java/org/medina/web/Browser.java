package org.medina.web;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The machine's own Chromium, driven by Playwright without any download. */
final class Browser implements AutoCloseable {
  /** System property with the path of the browser. */
  static final String PROPERTY = "medina.chromium";

  private static final List<String> FLAGS =
      List.of(
          "--disable-gpu",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--disable-quic",
          "--font-render-hinting=none");

  /** Milliseconds after which a step has failed. */
  private static final double TIMEOUT = 15_000;

  private final Playwright playwright;
  private final com.microsoft.playwright.Browser chromium;

  private Browser(Playwright playwright, com.microsoft.playwright.Browser chromium) {
    this.playwright = playwright;
    this.chromium = chromium;
  }

  /** Where the browser and Node are, if both are there. */
  static Optional<Path> installed() {
    return Stream.of(
            System.getProperty(PROPERTY, ""), "/usr/bin/chromium", "/usr/bin/google-chrome")
        .filter(path -> !path.isBlank())
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst()
        .filter(path -> node().isPresent());
  }

  static Browser launch() {
    Map<String, String> environment = new HashMap<>(System.getenv());
    environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    environment.putIfAbsent("PLAYWRIGHT_NODEJS_PATH", node().orElseThrow().toString());
    Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
    return new Browser(
        playwright,
        playwright
            .chromium()
            .launch(
                new LaunchOptions()
                    .setExecutablePath(installed().orElseThrow())
                    .setHeadless(true)
                    .setArgs(FLAGS)));
  }

  /** A fresh context. */
  BrowserContext context(int width, boolean dark, boolean script) {
    BrowserContext context =
        chromium.newContext(
            new NewContextOptions()
                .setViewportSize(width, 900)
                .setColorScheme(dark ? ColorScheme.DARK : ColorScheme.LIGHT)
                .setLocale("en-GB")
                .setJavaScriptEnabled(script));
    context.setDefaultTimeout(TIMEOUT);
    return context;
  }

  @Override
  public void close() {
    chromium.close();
    playwright.close();
  }

  private static Optional<Path> node() {
    String path = System.getenv().getOrDefault("PATH", "");
    return Stream.concat(
            Stream.of(System.getenv().getOrDefault("PLAYWRIGHT_NODEJS_PATH", "")),
            Stream.of(path.split(":")).map(folder -> folder + "/node"))
        .filter(candidate -> !candidate.isBlank())
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst();
  }
}
