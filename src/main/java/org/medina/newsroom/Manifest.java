package org.medina.newsroom;

import java.util.ArrayList;
import java.util.List;

/**
 * What a crawl of the demo newsroom has to find, counted from the stories themselves.
 *
 * @param outlets one line for each outlet
 */
public record Manifest(List<Expected> outlets) {
  public Manifest {
    outlets = List.copyOf(outlets);
  }

  /**
   * What has to be found at one outlet.
   *
   * @param source id of the outlet
   * @param found story addresses that its feeds, sitemaps and sections lead to
   * @param indexed stories that have to be in the index afterwards
   * @param undated how many of the indexed stories have no date of publication
   * @param disallowed story addresses that robots.txt closes: never to be requested
   * @param noindex story pages that ask not to be indexed
   * @param failed story addresses that cannot be fetched
   */
  public record Expected(
      String source,
      int found,
      int indexed,
      int undated,
      int disallowed,
      int noindex,
      int failed) {}

  /** The line of one outlet. */
  public Expected of(String source) {
    return outlets.stream()
        .filter(expected -> expected.source().equals(source))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no outlet has the id " + source));
  }

  /** How many stories have to be in the index after a crawl of all outlets. */
  public int indexed() {
    return outlets.stream().mapToInt(Expected::indexed).sum();
  }

  /** The manifest of the newsroom's resources. */
  static Manifest count() {
    List<Expected> outlets = new ArrayList<>();
    for (Outlet outlet : Outlet.values()) {
      List<Story> stories = StoryFile.read(outlet);
      List<Story> indexed = stories.stream().filter(Story::isIndexed).toList();
      outlets.add(
          new Expected(
              outlet.id(),
              stories.size(),
              indexed.size(),
              (int) indexed.stream().filter(story -> story.published() == null).count(),
              (int) stories.stream().filter(Story::isDisallowed).count(),
              (int) stories.stream().filter(Story::isNoindex).count(),
              0));
    }
    return new Manifest(outlets);
  }
}
