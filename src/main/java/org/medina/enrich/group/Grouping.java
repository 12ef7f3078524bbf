package org.medina.enrich.group;

import java.util.List;
import org.medina.model.ArticleGroups;

/**
 * Where a story belongs.
 *
 * @param groups its groups
 * @param bands keys to keep with the story, under which later ones find it
 */
public record Grouping(ArticleGroups groups, List<String> bands) {
  public Grouping {
    bands = List.copyOf(bands);
  }
}
