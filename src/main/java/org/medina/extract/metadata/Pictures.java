package org.medina.extract.metadata;

import java.util.Optional;
import org.jsoup.nodes.Element;

/** Finds the main picture of a story. */
public final class Pictures {
  private static final int LONGEST = 2000;

  private Pictures() {}

  /**
   * The absolute address of the picture that the page names as its own, in the cut that the page
   * shows when it shows it; or nothing.
   */
  public static Optional<String> find(PageFacts page) {
    return declared(page)
        .map(address -> Links.absolute(page, address))
        .filter(address -> address.startsWith("http"))
        .map(address -> ShownPicture.of(page, address));
  }

  private static Optional<String> declared(PageFacts page) {
    return page.meta()
        .first(
            "og:image",
            "og:image:secure_url",
            "og:image:url",
            "twitter:image",
            "twitter:image:src",
            "thumbnail",
            "sailthru.image.full",
            "image")
        .filter(Pictures::isAddress)
        .or(() -> page.jsonLd().article().flatMap(node -> node.text("image", "thumbnailUrl")))
        .or(() -> link(page))
        .or(() -> microdata(page));
  }

  private static Optional<String> link(PageFacts page) {
    return Optional.ofNullable(page.document().selectFirst("link[rel=image_src]"))
        .map(link -> link.attr("href"));
  }

  private static Optional<String> microdata(PageFacts page) {
    Element image =
        page.document()
            .selectFirst("img[itemprop=image], [itemprop=image] img, article figure img");
    return Optional.ofNullable(image)
        .map(img -> img.hasAttr("data-src") ? img.attr("data-src") : img.attr("src"))
        .filter(Pictures::isAddress);
  }

  private static boolean isAddress(String value) {
    return !value.isBlank() && !value.startsWith("data:") && value.length() < LONGEST;
  }
}
