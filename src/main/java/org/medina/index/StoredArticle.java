package org.medina.index;

import java.util.List;
import org.medina.model.Article;

/**
 * An article with what only the index needs to know of it.
 *
 * @param article the article
 * @param bands hashes that near-identical copies share
 * @param stamp who tagged it, as {@link TagStamp} writes it
 */
public record StoredArticle(Article article, List<String> bands, String stamp) {
  public StoredArticle {
    bands = List.copyOf(bands);
  }

  /** Whether another one says the same, whoever tagged it. */
  public boolean isLike(StoredArticle other) {
    return article.equals(other.article) && bands.equals(other.bands);
  }
}
