package org.medina.newsroom;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.medina.newsroom.Story.Correction;

/**
 * Reads an outlet's stories from its resource. A story begins with {@code === slug}, then come
 * lines of {@code key: value}, an empty line, and paragraphs between empty lines.
 */
final class StoryFile {
  private static final Pattern START = Pattern.compile("(?m)^=== ");
  private static final Pattern GAP = Pattern.compile("\\n\\s*\\n");

  private StoryFile() {}

  /** The stories of an outlet, in the order of its file. */
  static List<Story> read(Outlet outlet) {
    List<Story> stories = new ArrayList<>();
    for (String block : START.split(text(outlet))) {
      if (!block.isBlank()) {
        stories.add(story(outlet, block));
      }
    }
    return stories;
  }

  private static Story story(Outlet outlet, String block) {
    List<String> parts = Arrays.stream(GAP.split(block.strip())).map(String::strip).toList();
    List<String> head = parts.getFirst().lines().toList();
    Map<String, String> values = new HashMap<>();
    for (String line : head.subList(1, head.size())) {
      int colon = line.indexOf(": ");
      values.put(line.substring(0, colon), line.substring(colon + 2).strip());
    }
    return new Story(
        head.getFirst().strip(),
        need(values, "title"),
        values.getOrDefault("language", outlet.language()),
        date(values.get("published")),
        date(values.get("modified")),
        need(values, "section"),
        need(values, "author"),
        values.get("path"),
        values.get("robots"),
        parts.subList(1, parts.size()),
        correction(values));
  }

  private static @Nullable Correction correction(Map<String, String> values) {
    String time = values.get("corrected");
    return time == null
        ? null
        : new Correction(OffsetDateTime.parse(time), need(values, "correction"));
  }

  private static String need(Map<String, String> values, String key) {
    String value = values.get(key);
    if (value == null) {
      throw new IllegalStateException("a demo story lacks its " + key + ": " + values);
    }
    return value;
  }

  private static @Nullable OffsetDateTime date(@Nullable String text) {
    return text == null ? null : OffsetDateTime.parse(text);
  }

  private static String text(Outlet outlet) {
    String name = "/newsroom/" + outlet.id() + ".txt";
    try (InputStream in = StoryFile.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the resource " + name + " is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
