package org.medina.web;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** Skips the tests in the browser loudly where there is none, and fails where one is owed. */
final class BrowserRequired {
  private BrowserRequired() {}

  static void check() {
    if (Browser.installed().isPresent()) {
      return;
    }
    String message =
        "NO BROWSER: install chromium and node, or set -D%s=PATH; the pages were NOT tested in one"
            .formatted(Browser.PROPERTY);
    if ("true".equals(System.getenv("CI"))) {
      throw new AssertionError(message);
    }
    System.err.println("*** " + message);
    assumeTrue(false, message);
  }
}
