package org.medina.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.medina.index.StoredArticle;

/** The stories of the demo newsroom, with no tags yet. */
public final class DemoStories {
  private static final List<String> OUTLETS =
      List.of("almadina", "atlas-courier", "municipal-wire", "quotidien-golfe");
  private static final Pattern TITLE = Pattern.compile("(?m)^title: (.*)$");
  private static final Pattern DAY = Pattern.compile("(?m)^published: (\\d{4}-\\d\\d-\\d\\d)");

  private DemoStories() {}

  /** All of them, in the same order each time. */
  public static List<StoredArticle> all() {
    List<StoredArticle> stories = new ArrayList<>();
    for (String outlet : OUTLETS) {
      for (String block : text(outlet).split("(?m)^=== ", -1)) {
        if (!block.isBlank()) {
          stories.add(story(outlet, block));
        }
      }
    }
    return stories;
  }

  private static StoredArticle story(String outlet, String block) {
    String[] parts = block.split("\\n\\s*\\n", 2);
    Matcher title = TITLE.matcher(parts[0]);
    Matcher day = DAY.matcher(parts[0]);
    Articles story =
        Articles.article(outlet + "-" + parts[0].lines().findFirst().orElseThrow().strip())
            .title(title.find() ? title.group(1).strip() : "")
            .text(parts[1].strip())
            .language("und");
    return (day.find() ? story.day(day.group(1)) : story).build();
  }

  private static String text(String outlet) {
    String name = "/newsroom/" + outlet + ".txt";
    try (InputStream in = Objects.requireNonNull(DemoStories.class.getResourceAsStream(name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
