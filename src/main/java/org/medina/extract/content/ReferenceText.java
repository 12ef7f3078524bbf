package org.medina.extract.content;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.medina.extract.tree.PageTreeBuilder;
import org.medina.extract.tree.TextBlock;

/** Text that a page carries in its data, where its markup has none. */
final class ReferenceText {
  private ReferenceText() {}

  static MainText asMainText(String reference) {
    List<String> paragraphs = new ArrayList<>();
    int chars = 0;
    for (String line : reference.split("\n", -1)) {
      for (TextBlock block : PageTreeBuilder.build(Jsoup.parse(line).body()).blocks()) {
        paragraphs.add(block.text());
        chars += block.chars();
      }
    }
    return new MainText(paragraphs, "JSON_LD", List.of(), List.of(), chars, List.of(), List.of());
  }
}
