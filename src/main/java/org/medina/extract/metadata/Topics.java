package org.medina.extract.metadata;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The outlet's own section and keywords. */
public final class Topics {
  private static final int MOST_KEYWORDS = 40;

  private Topics() {}

  /** The section that the outlet files the story under. */
  public static Optional<String> section(PageFacts page) {
    return page.meta()
        .first(
            "article:section",
            "section",
            "og:section",
            "category",
            "parsely-section",
            "cxenseparse:section")
        .or(() -> page.jsonLd().article().flatMap(node -> node.text("articleSection")))
        .map(TitleText::clean)
        .filter(section -> !section.isEmpty() && section.length() <= 100);
  }

  /** The outlet's keywords, without repeats. */
  public static List<String> keywords(PageFacts page) {
    List<String> raw = new ArrayList<>(page.meta().all("article:tag"));
    page.jsonLd().article().ifPresent(node -> raw.addAll(node.texts("keywords")));
    if (raw.isEmpty()) {
      page.meta()
          .first("news_keywords", "keywords", "parsely-tags", "sailthru.tags")
          .ifPresent(raw::add);
    }
    Set<String> keywords =
        raw.stream()
            .flatMap(entry -> Stream.of(entry.split("[,،;]", -1)))
            .map(TitleText::clean)
            .filter(word -> !word.isEmpty() && word.length() <= 80)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    return keywords.stream().limit(MOST_KEYWORDS).toList();
  }
}
