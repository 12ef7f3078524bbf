package org.medina.pipeline;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.medina.index.ArticleIndex;
import org.medina.index.ReadArticle;
import org.medina.index.StoredArticle;
import org.medina.model.Article;

/**
 * Editors' rulings on the lines that are left out of a host's stories. The stories that are stored
 * follow at once, from what is stored: nothing is fetched.
 */
public final class FurnitureRulings {
  private static final int BULK = 200;

  private final HostFurniture furniture;
  private final ArticleIndex index;
  private final Tagging tagging;

  /** Rulings over the stories of an index. */
  public FurnitureRulings(HostFurniture furniture, ArticleIndex index, Tagging tagging) {
    this.furniture = furniture;
    this.index = index;
    this.tagging = tagging;
  }

  /**
   * Gives a line back to the host's stories, or takes it out of them again.
   *
   * @return how many stored stories changed; empty when the host is not known to have such a line
   */
  public OptionalInt rule(String host, String line, boolean back) {
    return furniture.rule(host, line, back)
        ? OptionalInt.of(cleanAgain(host))
        : OptionalInt.empty();
  }

  private int cleanAgain(String host) {
    int[] changed = {0};
    index.scanIds(of(host), BULK, ids -> changed[0] += clean(ids));
    return changed[0];
  }

  /** Cleans these stories, but none that a crawler writes meanwhile: it knows the ruling too. */
  private int clean(List<String> ids) {
    Map<String, ReadArticle> read = index.readAll(ids);
    List<StoredArticle> changed = new ArrayList<>();
    for (ReadArticle one : read.values()) {
      Article article = one.stored().article();
      Article cleaned = furniture.cleaned(article);
      if (!cleaned.content().equals(article.content())) {
        changed.add(tagging.tagAgain(cleaned));
      }
    }
    return changed.size() - index.replace(changed, read).size();
  }

  private static Query of(String host) {
    return Query.of(
        q ->
            q.bool(
                b ->
                    b.should(s -> s.prefix(p -> p.field("url").value("https://" + host + "/")))
                        .should(s -> s.prefix(p -> p.field("url").value("http://" + host + "/")))));
  }
}
