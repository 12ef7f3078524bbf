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
    List<String> bulk = new ArrayList<>();
    int[] changed = {0};
    index.scan(
        of(host),
        stored -> {
          if (isOther(furniture.cleaned(stored.article()), stored.article())) {
            bulk.add(stored.article().id());
          }
          if (bulk.size() >= BULK) {
            changed[0] += clean(bulk);
          }
        });
    return changed[0] + clean(bulk);
  }

  /** Cleans these stories, but none that a crawler writes meanwhile: it knows the ruling too. */
  private int clean(List<String> bulk) {
    Map<String, ReadArticle> read = index.readAll(bulk);
    List<StoredArticle> cleaned =
        read.values().stream()
            .map(one -> tagging.tagAgain(furniture.cleaned(one.stored().article())))
            .toList();
    bulk.clear();
    return cleaned.size() - index.replace(cleaned, read).size();
  }

  private static boolean isOther(Article cleaned, Article stored) {
    return !cleaned.content().equals(stored.content());
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
