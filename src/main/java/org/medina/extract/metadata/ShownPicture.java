package org.medina.extract.metadata;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/**
 * The cut of a picture that a page shows its readers: data for sharing often names another cut,
 * made by the day and gone the next.
 */
final class ShownPicture {
  private static final int SHORTEST_STEM = 8;
  private static final int MOST_IMAGES = 300;
  private static final int SMALLEST = 300;
  private static final int UNKNOWN_WIDTH = 600;

  private ShownPicture() {}

  /**
   * An address with the width in pixels that the page gives for it.
   *
   * @param address absolute address
   * @param width width in pixels, or {@link #UNKNOWN_WIDTH}
   */
  private record Variant(String address, int width) {}

  /** The widest cut of the same file that the page shows; the declared address without one. */
  static String of(PageFacts page, String declared) {
    String stem = stem(declared);
    if (stem.length() < SHORTEST_STEM) {
      return declared;
    }
    Variant best = new Variant(declared, 0);
    List<Element> images = page.document().getElementsByTag("img");
    for (Element image : images.subList(0, Math.min(MOST_IMAGES, images.size()))) {
      for (Variant variant : variants(page, image)) {
        if (variant.address().equals(declared)) {
          return declared;
        }
        boolean same = stem(variant.address()).startsWith(stem);
        boolean fits = variant.width() >= SMALLEST && variant.address().startsWith("http");
        if (same && fits && variant.width() > best.width()) {
          best = variant;
        }
      }
    }
    return best.address();
  }

  private static List<Variant> variants(PageFacts page, Element image) {
    List<Variant> variants = new ArrayList<>();
    int width = number(image.attr("width"), UNKNOWN_WIDTH);
    for (String name : List.of("src", "data-src", "data-lazy-src", "data-original")) {
      add(page, image.attr(name), width, variants);
    }
    for (String part : image.attr("srcset").split(", ", -1)) {
      String[] words = part.strip().split(" ", -1);
      String size = words.length < 2 ? "" : words[1].replace("w", "");
      add(page, words[0], number(size, UNKNOWN_WIDTH), variants);
    }
    return variants;
  }

  private static void add(PageFacts page, String source, int width, List<Variant> variants) {
    if (!source.isBlank() && !source.startsWith("data:") && source.length() < 2000) {
      variants.add(new Variant(Links.absolute(page, source), width));
    }
  }

  private static int number(String text, int otherwise) {
    boolean digits =
        !text.isEmpty() && text.length() <= 5 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    return digits ? Integer.parseInt(text) : otherwise;
  }

  /** The name of a picture's file without its ending. */
  private static String stem(String address) {
    int query = address.indexOf('?');
    String path = query < 0 ? address : address.substring(0, query);
    String file = path.substring(path.lastIndexOf('/') + 1);
    int dot = file.lastIndexOf('.');
    return dot < 0 ? file : file.substring(0, dot);
  }
}
