package org.medina.newsroom;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A story of the demo newsroom.
 *
 * @param slug name in its address
 * @param title headline
 * @param language ISO 639 code
 * @param published when it was published, or null for an undated story
 * @param modified when it was changed, or null
 * @param section the outlet's own section
 * @param author byline
 * @param directory path it lies under instead of the usual one, or null
 * @param robots content of its robots meta tag, or null
 * @param paragraphs its text
 * @param correction what the outlet adds later, or null
 */
record Story(
    String slug,
    String title,
    String language,
    @Nullable OffsetDateTime published,
    @Nullable OffsetDateTime modified,
    String section,
    String author,
    @Nullable String directory,
    @Nullable String robots,
    List<String> paragraphs,
    @Nullable Correction correction) {
  /** A paragraph that is added to a story after it was published. */
  record Correction(OffsetDateTime time, String paragraph) {}

  Story {
    paragraphs = List.copyOf(paragraphs);
  }

  /** The story after its correction; the story itself when there is none. */
  Story corrected() {
    if (correction == null) {
      return this;
    }
    List<String> longer = new ArrayList<>(paragraphs);
    longer.add(correction.paragraph());
    return new Story(
        slug,
        title,
        language,
        published,
        correction.time(),
        section,
        author,
        directory,
        robots,
        longer,
        null);
  }

  /** The path of its page at an outlet; {@code number} is its place in the outlet's file. */
  String path(Outlet outlet, int number) {
    if (directory != null) {
      return directory + slug + (outlet == Outlet.QUOTIDIEN ? ".html" : "/");
    }
    return switch (outlet) {
      case ATLAS ->
          published == null
              ? "/stories/" + slug + "/"
              : String.format(
                  Locale.ROOT,
                  "/%d/%02d/%s/",
                  published.getYear(),
                  published.getMonthValue(),
                  slug);
      case WIRE -> "/story/" + slug;
      case QUOTIDIEN -> "/article/" + slug + ".html";
      case ALMADINA -> "/article/" + (20_400 + number);
    };
  }

  boolean isDisallowed() {
    return directory != null;
  }

  boolean isNoindex() {
    return robots != null && robots.contains("noindex");
  }

  boolean isIndexed() {
    return !isDisallowed() && !isNoindex();
  }
}
