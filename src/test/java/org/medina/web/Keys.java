package org.medina.web;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** A reader who has a keyboard and nothing else. */
record Keys(Page page) {
  private static final int PATIENCE = 150;

  /** Presses Tab until the element has the focus. */
  Keys tabTo(String selector) {
    for (int tab = 0; tab < PATIENCE; tab++) {
      page.keyboard().press("Tab");
      Locator focused = page.locator(selector).and(page.locator(":focus"));
      if (focused.count() > 0) {
        return this;
      }
    }
    throw new AssertionError("Tab never reached " + selector + " on " + page.url());
  }

  Keys press(String... keys) {
    for (String key : keys) {
      page.keyboard().press(key);
    }
    return this;
  }

  Keys type(String text) {
    page.keyboard().type(text);
    return this;
  }
}
