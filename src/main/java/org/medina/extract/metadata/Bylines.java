package org.medina.extract.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.medina.extract.tree.PageTree;
import org.medina.extract.tree.TextBlock;
import org.medina.extract.tree.Zone;

/** Finds the byline in a page's markup: by property, by class, then by the word before the name. */
final class Bylines {
  private static final int LONGEST = 160;
  private static final int LONGEST_LINE = 70;

  private static final List<String> OPENERS =
      List.of(
          "by ",
          "par ",
          "بقلم",
          "كتب:",
          "كتبت:",
          "كتب :",
          "كتبه",
          "إعداد:",
          "اعداد:",
          "تحرير:",
          "كتب - ",
          "كتبت - ",
          "نویسنده:",
          "yazar:",
          "מאת");

  private static final List<String> CLASSES =
      List.of("author", "byline", "auteur", "writer", "yazar", "autor");
  private static final List<String> NOT_NAMES =
      List.of("bio", "image", "img", "avatar", "photo", "social", "description", "box", "date");

  private final PageTree tree;
  private final int[] inherited;

  Bylines(PageTree tree) {
    this.tree = tree;
    this.inherited = new int[tree.size()];
    for (int i = 1; i < tree.size(); i++) {
      inherited[i] = tree.zones()[i] | inherited[tree.parents()[i]];
    }
  }

  /** Names by rel, itemprop or property. */
  List<String> marked() {
    List<String> names = new ArrayList<>();
    int scope = -1;
    for (int i = 0; i < tree.size(); i++) {
      Element element = tree.elements().get(i);
      if (element.attributesSize() == 0 || isForeign(i) || !isMarked(element)) {
        continue;
      }
      if (scope >= 0 && !tree.holds(scope, i)) {
        break;
      }
      if (scope < 0) {
        scope = tree.parents()[tree.parents()[i]];
      }
      names.add(name(element));
    }
    return names;
  }

  /** Names by class or id. */
  List<String> named() {
    for (int i = 0; i < tree.size(); i++) {
      Element element = tree.elements().get(i);
      if (element.attributesSize() == 0 || isForeign(i) || !isNamed(element)) {
        continue;
      }
      List<String> names = names(element);
      if (!AuthorNames.clean(names).isEmpty()) {
        return names;
      }
    }
    return List.of();
  }

  /** A short line that begins as bylines do. */
  List<String> opened() {
    for (TextBlock block : tree.blocks()) {
      if (block.text().length() <= LONGEST_LINE && !block.isIn(Zone.FOREIGN)) {
        String lower = block.text().toLowerCase(Locale.ROOT);
        Optional<String> opener = OPENERS.stream().filter(lower::startsWith).findFirst();
        if (opener.isPresent() && isShort(block.text())) {
          return List.of(block.text());
        }
      }
    }
    return List.of();
  }

  private static boolean isShort(String line) {
    return line.split(" ", -1).length <= 8 && !line.endsWith(".");
  }

  private boolean isForeign(int node) {
    return (inherited[node]
            & (Zone.COMMENTS | Zone.RELATED | Zone.NAVIGATION | Zone.FOOTER | Zone.ASIDE))
        != 0;
  }

  private static boolean isMarked(Element element) {
    return element.attr("rel").equals("author")
        || element.attr("itemprop").equals("author")
        || element.attr("property").contains("author");
  }

  private static boolean isNamed(Element element) {
    String names = (element.className() + " " + element.id()).toLowerCase(Locale.ROOT);
    return CLASSES.stream().anyMatch(names::contains)
        && NOT_NAMES.stream().noneMatch(names::contains);
  }

  private static String name(Element element) {
    Element inner = element.selectFirst("[itemprop=name]");
    Element holder = inner == null ? element : inner;
    String content = holder.attr("content");
    return content.isBlank() ? holder.text() : content;
  }

  private static List<String> names(Element element) {
    List<String> links = new ArrayList<>();
    for (Element link : element.getElementsByTag("a")) {
      if (!link.text().isBlank() && link.text().length() <= LONGEST_LINE) {
        links.add(link.text());
      }
    }
    if (!links.isEmpty() && !AuthorNames.clean(links).isEmpty()) {
      return links;
    }
    String text = element.text();
    return text.isBlank() || text.length() > LONGEST ? List.of() : List.of(text);
  }
}
