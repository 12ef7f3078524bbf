package org.medina.app.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.medina.index.Original;
import org.medina.index.OriginalIndex;
import org.medina.model.Article;

/** Looks the pages of stories up, some at a time, and adds them to a WARC file. Not thread-safe. */
public final class WarcStories implements Consumer<Article> {
  private static final int TOGETHER = 25;

  private final WarcFile file;
  private final OriginalIndex originals;
  private final List<Article> waiting = new ArrayList<>();
  private int written;
  private int missing;

  /** Stories whose pages are in an index, on their way to a file. */
  public WarcStories(WarcFile file, OriginalIndex originals) {
    this.file = file;
    this.originals = originals;
  }

  @Override
  public void accept(Article article) {
    waiting.add(article);
    if (waiting.size() >= TOGETHER) {
      addWaiting();
    }
  }

  /** Adds the last ones and says that the file is complete. */
  public void finish() {
    addWaiting();
    file.complete();
  }

  /** How many pages were added. */
  public int written() {
    return written;
  }

  /** How many stories have no kept page. */
  public int missing() {
    return missing;
  }

  private void addWaiting() {
    Map<String, Original> pages =
        originals.findAll(waiting.stream().map(Article::id).toList()).stream()
            .collect(Collectors.toMap(Original::id, Function.identity()));
    for (Article article : waiting) {
      Original page = pages.get(article.id());
      if (page == null) {
        missing++;
        continue;
      }
      try {
        file.add(article, page);
        written++;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    waiting.clear();
  }
}
