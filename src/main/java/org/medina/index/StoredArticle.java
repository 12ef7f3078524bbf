package org.medina.index;

import java.util.List;
import org.medina.model.Article;

/**
 * An article with what only the index needs to know of it.
 *
 * @param article the article
 * @param bands hashes that near-identical copies share
 * @param registryVersion version of the registry that tagged it
 */
public record StoredArticle(Article article, List<String> bands, String registryVersion) {
  public StoredArticle {
    bands = List.copyOf(bands);
  }
}
