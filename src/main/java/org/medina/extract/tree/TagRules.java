package org.medina.extract.tree;

import java.util.Locale;
import org.jsoup.nodes.Element;
import org.medina.extract.tree.TextBlock.Kind;

/** What tags mean for the flow of text. */
final class TagRules {
  private TagRules() {}

  /** Elements whose text no reader sees, or that are no text. */
  static boolean isSkipped(String tag) {
    return switch (tag) {
      case "script",
          "style",
          "noscript",
          "template",
          "svg",
          "math",
          "iframe",
          "object",
          "embed",
          "canvas",
          "audio",
          "video",
          "select",
          "textarea",
          "input",
          "button",
          "datalist",
          "head",
          "map",
          "dialog",
          "amp-ad",
          "amp-social-share" ->
          true;
      default -> false;
    };
  }

  /** Elements that stand in a line of text. */
  static boolean isInline(String tag) {
    return switch (tag) {
      case "a",
          "abbr",
          "acronym",
          "b",
          "bdi",
          "bdo",
          "big",
          "cite",
          "code",
          "del",
          "dfn",
          "em",
          "font",
          "i",
          "img",
          "kbd",
          "label",
          "mark",
          "nobr",
          "o:p",
          "q",
          "rp",
          "rt",
          "ruby",
          "s",
          "samp",
          "small",
          "span",
          "strike",
          "strong",
          "sub",
          "sup",
          "time",
          "tt",
          "u",
          "var",
          "wbr",
          "data",
          "st1:place",
          "meta",
          "link" ->
          true;
      default -> false;
    };
  }

  static Kind kind(String tag, Kind outer) {
    return switch (tag) {
      case "p" -> outer == Kind.LIST_ITEM || outer == Kind.QUOTE ? outer : Kind.PARAGRAPH;
      case "h1", "h2", "h3", "h4", "h5", "h6" -> Kind.HEADING;
      case "li", "dt", "dd" -> Kind.LIST_ITEM;
      case "td", "th", "caption" -> Kind.CELL;
      case "blockquote" -> Kind.QUOTE;
      case "pre" -> Kind.PREFORMATTED;
      case "ul", "ol", "article", "section", "table", "aside" -> Kind.OTHER;
      default ->
          outer == Kind.QUOTE || outer == Kind.LIST_ITEM || outer == Kind.PREFORMATTED
              ? outer
              : Kind.OTHER;
    };
  }

  /** What a tag, and attributes other than class and id, say of an element. */
  static int zone(Element element, String tag) {
    int zone =
        switch (tag) {
          case "nav", "menu" -> Zone.NAVIGATION;
          case "footer" -> Zone.FOOTER;
          case "aside" -> Zone.ASIDE;
          case "figcaption" -> Zone.CAPTION;
          case "figure" -> Zone.CAPTION;
          case "article" -> Zone.STORY;
          case "time" -> Zone.DATE;
          case "address" -> Zone.ABOUT;
          default -> 0;
        };
    return element.attributesSize() == 0 ? zone : zone | byAttributes(element);
  }

  private static int byAttributes(Element element) {
    int zone = 0;
    if (element.hasAttr("hidden") || isUnshown(element.attr("style"))) {
      zone |= Zone.HIDDEN;
    }
    String property = element.attr("itemprop") + " " + element.attr("property");
    if (property.length() > 1) {
      zone |= byProperty(property.toLowerCase(Locale.ROOT));
    }
    return zone
        | switch (element.attr("role")) {
          case "navigation", "menu", "menubar", "search", "banner" -> Zone.NAVIGATION;
          case "contentinfo" -> Zone.FOOTER;
          case "complementary" -> Zone.ASIDE;
          case "dialog", "alertdialog", "tooltip" -> Zone.PROMOTION;
          case "article" -> Zone.STORY;
          default -> 0;
        };
  }

  private static int byProperty(String property) {
    if (property.contains("articlebody")
        || property.contains("content:encoded")
        || property.contains("sioc:content")) {
      return Zone.BODY;
    }
    if (property.contains("datepublished")
        || property.contains("datemodified")
        || property.contains("dc:date")) {
      return Zone.DATE;
    }
    if (property.contains("headline")) {
      return Zone.TITLE;
    }
    return property.contains("author")
        ? Zone.ABOUT
        : property.contains("caption") ? Zone.CAPTION : 0;
  }

  private static boolean isUnshown(String style) {
    int at = style.indexOf("display");
    if (at < 0) {
      return false;
    }
    String rest = style.substring(at + "display".length()).replace(" ", "");
    return rest.startsWith(":none");
  }
}
