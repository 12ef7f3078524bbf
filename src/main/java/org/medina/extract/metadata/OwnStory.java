package org.medina.extract.metadata;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Tells the page's own story from others that its JSON-LD lists: by address, by headline, and by
 * how much is said of it.
 */
final class OwnStory {
  private static final int SAME_ADDRESS = 6;
  private static final int SAME_HEADLINE = 6;
  private static final int SHORTEST_PATH = 8;

  private final String path;
  private final String title;

  OwnStory(Document document) {
    Element canonical = document.selectFirst("link[rel=canonical]");
    String address = canonical == null ? document.location() : canonical.attr("href");
    this.path = path(address);
    this.title = TitleText.fold(TitleText.clean(document.title()));
  }

  int score(JsonLdNode node) {
    int score = 0;
    for (String key :
        List.of("headline", "datePublished", "author", "articleBody", "mainEntityOfPage")) {
      score += node.fields().containsKey(key) ? 2 : 0;
    }
    boolean here =
        path.length() >= SHORTEST_PATH
            && node.texts("url", "mainEntityOfPage", "@id").stream()
                .anyMatch(address -> path(address).equals(path));
    String headline = node.text("headline").map(TitleText::fold).orElse("");
    boolean named = !headline.isEmpty() && title.contains(headline);
    return score + (here ? SAME_ADDRESS : 0) + (named ? SAME_HEADLINE : 0);
  }

  /** An address from its path on, without query and fragment. */
  private static String path(String address) {
    int scheme = address.indexOf("//");
    int start = scheme < 0 ? 0 : address.indexOf('/', scheme + 2);
    if (start < 0) {
      return "";
    }
    int end = start;
    while (end < address.length() && address.charAt(end) != '?' && address.charAt(end) != '#') {
      end++;
    }
    return address.substring(start, end);
  }
}
