package org.medina.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The templates as files; every one is rendered, strictly, by {@link SiteTest}. */
class TemplatesTest {
  private static final Path FOLDER = Path.of("templates");

  @Test
  void areShort() throws IOException {
    for (Path template : templates()) {
      assertThat(Files.readAllLines(template)).as(template.toString()).hasSizeLessThan(150);
    }
  }

  @Test
  void neverPrintUnescapedText() throws IOException {
    for (Path template : templates()) {
      assertThat(Files.readString(template))
          .as(template.toString())
          .doesNotContainPattern("\\|\\s*raw")
          .doesNotContain("autoescape");
    }
  }

  @Test
  void areAllVisitedByTheSitesTest() throws IOException {
    Set<String> pages = new TreeSet<>();
    for (Path template : templates()) {
      if (FOLDER.equals(template.getParent())) {
        pages.add(template.getFileName().toString().replace(".peb", ""));
      }
    }
    pages.removeAll(List.of("layout", "error"));
    assertThat(new TreeSet<>(Visits.pages().values())).isEqualTo(pages);
  }

  @Test
  void useLogicalPropertiesOnly() throws IOException {
    String css = Files.readString(FOLDER.resolve("static/site.css"));
    assertThat(Pattern.compile("(?<![a-z-])(left|right|direction)\\s*:").matcher(css).find())
        .isFalse();
    assertThat(css)
        .doesNotContainPattern("(margin|padding|border)-(left|right|top|bottom)")
        .doesNotContainPattern("text-align:\\s*(left|right)")
        .doesNotContainPattern("url\\(|@import");
    assertThat(css).containsPattern("mark\\{[^}]*\\}").doesNotContainPattern("mark\\{[^}]*padding");
  }

  /** So that a page in the dark needs to be looked at again for its colours alone. */
  @Test
  void changeNothingButColoursInTheDark() throws IOException {
    String css = Files.readString(FOLDER.resolve("static/site.css"));
    var dark =
        Pattern.compile("@media \\(prefers-color-scheme:dark\\)\\{:root\\{([^}]*)\\}\\}")
            .matcher(css);
    assertThat(dark.find()).isTrue();
    assertThat(dark.group(1).strip().split(";"))
        .allMatch(token -> token.strip().matches("--[a-z0-9-]+:#[0-9a-f]+"));
    assertThat(css.indexOf("prefers-color-scheme", dark.end())).isNegative();
  }

  private static List<Path> templates() throws IOException {
    try (Stream<Path> files = Files.walk(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".peb")).toList();
    }
  }
}
