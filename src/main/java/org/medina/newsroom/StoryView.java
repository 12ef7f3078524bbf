package org.medina.newsroom;

import java.net.URI;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A story as the page templates see it. */
record StoryView(
    String slug,
    String url,
    String title,
    String language,
    boolean rightToLeft,
    String section,
    String author,
    @Nullable String published,
    @Nullable String changed,
    @Nullable String feedDate,
    @Nullable String shownDate,
    @Nullable String robots,
    String teaser,
    List<String> paragraphs) {
  private static final DateTimeFormatter MACHINE = DateTimeFormatter.ISO_OFFSET_DATE_TIME;
  private static final DateTimeFormatter FEED =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss Z", Locale.ENGLISH);

  static StoryView of(Story story, Outlet outlet, URI url) {
    OffsetDateTime published = story.published();
    OffsetDateTime changed = story.modified() == null ? published : story.modified();
    return new StoryView(
        story.slug(),
        url.toString(),
        story.title(),
        story.language(),
        story.language().equals("ar"),
        story.section(),
        story.author(),
        published == null ? null : MACHINE.format(published),
        changed == null ? null : MACHINE.format(changed),
        published == null ? null : FEED.format(published),
        published == null ? null : ShownDate.of(published, outlet),
        story.robots(),
        teaser(story.paragraphs().getFirst()),
        story.paragraphs());
  }

  /** The first sentence or so. */
  private static String teaser(String paragraph) {
    int end = paragraph.indexOf(". ", 40);
    return end < 0 ? paragraph : paragraph.substring(0, end + 1);
  }
}
