package org.medina.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.medina.search.ArticleSearcher;
import org.medina.search.SearchRequest;

/**
 * The way through the pages of a list.
 *
 * @param page this page, from 1
 * @param pages how many there are
 * @param previous address of the page before, or empty
 * @param next address of the page after, or empty
 * @param near pages around this one
 * @param capped whether there are more results than pages that can be reached
 */
record Pager(long page, long pages, String previous, String next, List<Link> near, boolean capped) {
  private static final int AROUND = 2;

  /** One page. */
  record Link(long page, String href, boolean current) {}

  Pager {
    near = List.copyOf(near);
  }

  static Pager of(SearchRequest request, long results) {
    return of(
        request.page(),
        request.size(),
        results,
        page -> SearchEdit.href(request.withPage(page, request.size())));
  }

  static Pager of(int page, int size, long results, IntFunction<String> href) {
    long reachable = Math.min(results, ArticleSearcher.DEEPEST);
    int pages = (int) Math.max(1, (reachable + size - 1) / size);
    List<Link> near = new ArrayList<>();
    for (int other = Math.max(1, page - AROUND); other <= Math.min(pages, page + AROUND); other++) {
      near.add(new Link(other, href.apply(other), other == page));
    }
    return new Pager(
        page,
        pages,
        page > 1 && page <= pages + 1 ? href.apply(page - 1) : "",
        page < pages ? href.apply(page + 1) : "",
        near,
        results > ArticleSearcher.DEEPEST);
  }
}
