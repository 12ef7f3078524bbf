package org.medina.pipeline;

import java.util.Optional;
import org.medina.crawl.FetchedPage;
import org.medina.index.Original;
import org.medina.index.StoryWrite;

/** Fetched pages as the originals of stories, and back. */
final class Originals {
  private Originals() {}

  /** What is to be done with a page: kept, not kept, or nothing when it is too large. */
  static Optional<StoryWrite> write(StoryPage story) {
    FetchedPage page = story.page();
    if (page.noarchive()) {
      return Optional.of(new StoryWrite.DropOriginal(story.id()));
    }
    return Original.compress(page.body())
        .map(
            gzip ->
                new StoryWrite.PutOriginal(
                    new Original(
                        story.id(),
                        story.address(),
                        page.source(),
                        new Original.Response(
                            page.finalUrl(), page.status(), page.headers(), page.fetchedAt()),
                        new Original.Hint(page.hint().title(), page.hint().published()),
                        gzip)));
  }

  /** The page that was kept, as if it came just now. */
  static FetchedPage page(Original original) {
    Original.Response response = original.response();
    return new FetchedPage(
        original.source(),
        original.url(),
        response.url(),
        response.headers(),
        original.body(),
        response.at(),
        new FetchedPage.Hint(original.hint().title(), original.hint().published()),
        response.status(),
        false);
  }
}
