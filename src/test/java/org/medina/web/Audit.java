package org.medina.web;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * Axe on a page that stays loaded while its window and colours change: the engine is put into the
 * page once, which makes a look cheap enough to take every one.
 */
final class Audit {
  private static final String ENGINE = engine();

  private static final String LOOK =
      """
      only => axe.run(document, {
        runOnly: only,
        resultTypes: ['violations'],
        preload: false
      }).then(found => found.violations.map(rule =>
        `${rule.id} at ${rule.nodes[0].target} (${rule.nodes.length}): ${rule.nodes[0].failureSummary}`))
      """;

  private static final Map<String, Object> ALL =
      Map.of(
          "type",
          "tag",
          "values",
          List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"));

  private static final Map<String, Object> COLOURS =
      Map.of("type", "rule", "values", List.of("color-contrast", "link-in-text-block"));

  private final Page page;

  /** Puts the engine into the page that is loaded. */
  Audit(Page page) {
    this.page = page;
    page.evaluate(ENGINE);
  }

  /** What breaks WCAG 2.2 AA or good practice. */
  List<String> violations() {
    return look(ALL);
  }

  /** What breaks the rules on colours. */
  List<String> colourViolations() {
    return look(COLOURS);
  }

  boolean scrollsSideways() {
    return (Boolean) page.evaluate("document.documentElement.scrollWidth > innerWidth");
  }

  private List<String> look(Map<String, Object> rules) {
    return ((List<?>) page.evaluate(LOOK, rules)).stream().map(String::valueOf).toList();
  }

  private static String engine() {
    try (InputStream in = Audit.class.getResourceAsStream("/axe.min.js")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }
}
