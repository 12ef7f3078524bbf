package org.medina.enrich.group;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.medina.model.Article;

/** The last stories by their bands: those that the index cannot find yet. Not thread-safe. */
final class RecentStories {
  private static final int MOST = 2_000;

  private final Map<String, Article> articles = new LinkedHashMap<>();
  private final Map<String, List<String>> bandsOf = new HashMap<>();
  private final Map<String, Set<String>> byBand = new HashMap<>();

  void put(Article article, List<String> bands) {
    remove(article.id());
    articles.put(article.id(), article);
    bandsOf.put(article.id(), bands);
    bands.forEach(
        band -> byBand.computeIfAbsent(band, key -> new LinkedHashSet<>()).add(article.id()));
    if (articles.size() > MOST) {
      remove(articles.keySet().iterator().next());
    }
  }

  Stream<Article> sharing(Collection<String> bands) {
    return bands.stream()
        .flatMap(band -> byBand.getOrDefault(band, Set.of()).stream())
        .distinct()
        .map(articles::get);
  }

  private void remove(String id) {
    articles.remove(id);
    List<String> bands = bandsOf.remove(id);
    if (bands == null) {
      return;
    }
    for (String band : bands) {
      byBand.computeIfPresent(
          band,
          (key, ids) -> {
            ids.remove(id);
            return ids.isEmpty() ? null : ids;
          });
    }
  }
}
