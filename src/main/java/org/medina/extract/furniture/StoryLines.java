package org.medina.extract.furniture;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.medina.model.ArticleContent;
import org.medina.model.LeftOutLine;

/**
 * The paragraphs of a story with every line that was left out, as they stood on the page.
 *
 * @param paragraphs all of them
 * @param stock numbers of those that were left out as stock phrases
 */
record StoryLines(List<String> paragraphs, Set<Integer> stock) {
  StoryLines {
    paragraphs = List.copyOf(paragraphs);
    stock = Set.copyOf(stock);
  }

  static StoryLines of(ArticleContent content) {
    List<String> paragraphs = new ArrayList<>();
    content.text().lines().filter(line -> !line.isBlank()).forEach(paragraphs::add);
    Set<Integer> stock = new HashSet<>();
    for (LeftOutLine line : content.leftOut()) {
      int place = Math.min(line.paragraph(), paragraphs.size());
      paragraphs.add(place, line.line());
      if (line.stock()) {
        stock.add(place);
      }
    }
    return new StoryLines(paragraphs, stock);
  }

  boolean isStock(int paragraph) {
    return stock.contains(paragraph);
  }

  /** Keys of the paragraphs that are no stock phrases. */
  Set<String> proseKeys() {
    Set<String> keys = new HashSet<>();
    for (int i = 0; i < paragraphs.size(); i++) {
      if (!isStock(i)) {
        keys.add(LineKey.of(paragraphs.get(i)));
      }
    }
    keys.remove("");
    return keys;
  }
}
