package org.medina.search;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.medina.model.Article;
import org.medina.model.Language;

/** Everything that can be asked of the index. Thread-safe. */
public interface ArticleSearcher {
  /** Results beyond this one are not listed; an export has them all. */
  int DEEPEST = 100_000;

  /** Searches, with facets and histogram, in one request to the engine. */
  ResultPage search(SearchRequest request);

  /** All values of one facet, page by page. */
  FacetPage facetValues(FacetRequest request);

  /** The article with this id. */
  Optional<Article> find(String id);

  /** The marked text of an article for a query: where its words and other names stand. */
  Marked markedText(Article article, String query, boolean exact);

  /** Other stories like this one, best first, copies of it left out. */
  List<Hit> similar(String id, int size, Language labels);

  /** Copies of this story at other outlets, earliest first, and stories about the same event. */
  List<Hit> sameStory(String id, int size, Language labels);

  /** Completions of what is being typed, in any script. */
  List<Suggestion> complete(String typed, int size, Language labels);

  /**
   * People of the index whose names may be other spellings of these, best first; who bears exactly
   * one of these is left out.
   */
  List<NearName> alsoSpelled(List<String> names, Language labels);

  /** Streams every match in constant memory: newest first, or one of each story, by story. */
  void export(SearchRequest request, Consumer<Article> rows);
}
