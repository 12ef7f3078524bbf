package org.medina.enrich.group;

import java.util.List;
import org.medina.model.Article;

/**
 * A stored story with the keys that it is found by.
 *
 * @param article the story
 * @param bands keys that were kept with it
 */
public record BandedStory(Article article, List<String> bands) {
  public BandedStory {
    bands = List.copyOf(bands);
  }
}
