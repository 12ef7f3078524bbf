package org.medina.extract.tree;

import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.jsoup.select.Selector;

/** Runs selectors from the configuration. */
public final class SiteSelector {
  private SiteSelector() {}

  /**
   * The elements under a root that a selector chooses. A wrong selector finds nothing here: it is
   * reported when the configuration is checked, and must not cost a story.
   */
  public static Elements select(Element root, String selector) {
    if (selector.isBlank()) {
      return new Elements();
    }
    try {
      return root.select(selector);
    } catch (Selector.SelectorParseException e) {
      return new Elements();
    }
  }
}
