package org.medina.web;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * A site that a test class visits in the machine's browser. The browser is started once for the
 * whole run; the site lives as long as the class.
 */
final class InBrowser<S extends AutoCloseable> implements BeforeAllCallback, AfterAllCallback {
  private final Supplier<S> start;
  private Browser browser;
  private S site;

  private InBrowser(Supplier<S> start) {
    this.start = start;
  }

  static <S extends AutoCloseable> InBrowser<S> over(Supplier<S> start) {
    return new InBrowser<>(start);
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    BrowserRequired.check();
    browser =
        context
            .getRoot()
            .getStore(Namespace.GLOBAL)
            .getOrComputeIfAbsent(
                Running.class, key -> new Running(Browser.launch()), Running.class)
            .browser();
    site = start.get();
  }

  @Override
  public void afterAll(ExtensionContext context) throws Exception {
    if (site != null) {
      site.close();
    }
  }

  S site() {
    return site;
  }

  /** A fresh context. */
  BrowserContext context(int width, boolean dark, boolean script) {
    return browser.context(width, dark, script);
  }

  /** Writes down what no page may do: log an error, fail in its script, leave this machine. */
  static List<String> faultsOf(Page page) {
    List<String> faults = new ArrayList<>();
    page.onConsoleMessage(
        message -> {
          // The browser itself logs the status of an error page; anything else is ours.
          boolean ownStatus = message.location().startsWith(page.url());
          if (message.type().equals("error") && !ownStatus) {
            faults.add(page.url() + " console: " + message.text());
          }
        });
    page.onPageError(error -> faults.add(page.url() + " error: " + error));
    page.onDialog(
        dialog -> {
          faults.add(page.url() + " dialog: " + dialog.message());
          dialog.dismiss();
        });
    page.onRequest(
        request -> {
          if (!request.url().startsWith("http://127.0.0.")) {
            faults.add("left this machine: " + request.url());
          }
        });
    return faults;
  }

  /** Closed by JUnit after the last test class. */
  private record Running(Browser browser) implements AutoCloseable {
    @Override
    public void close() {
      browser.close();
    }
  }
}
