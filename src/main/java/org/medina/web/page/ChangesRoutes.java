package org.medina.web.page;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.medina.model.Article;
import org.medina.model.Revision;
import org.medina.model.Revisions;
import org.medina.web.RouteGroup;
import org.medina.web.page.WordDiff.Kind;
import org.medina.web.page.WordDiff.Run;

/** What an outlet changed in a story after Medina first read it, {@code /article/{id}/changes}. */
public final class ChangesRoutes implements RouteGroup {
  private final Holdings holdings;
  private final Revisions revisions;
  private final PageWriter writer;

  /**
   * The changes of one story.
   *
   * @param article the story as it is
   * @param source name of its outlet
   * @param href its page
   * @param changes the latest first
   */
  record Changes(Article article, String source, String href, List<Change> changes) {}

  /**
   * The difference between a version and the one before it.
   *
   * @param number of the later version
   * @param seen when it was first seen
   * @param title what became of the headline; nothing when it stayed
   * @param paragraphs those paragraphs that changed
   * @param same how many paragraphs stayed
   */
  record Change(int number, Instant seen, List<Run> title, List<List<Run>> paragraphs, long same) {}

  /** Changes that these versions tell of. */
  public ChangesRoutes(Holdings holdings, Revisions revisions, PageWriter writer) {
    this.holdings = holdings;
    this.revisions = revisions;
    this.writer = writer;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get("/article/{id}/changes", this::show);
  }

  private void show(Context context) {
    Visit visit = Visit.of(context);
    Article article =
        holdings
            .searcher()
            .find(context.pathParam("id"))
            .orElseThrow(() -> new NotFoundResponse("no such story"));
    writer.show(
        visit,
        "changes",
        new Visit.Head("article", "", false, null),
        new Changes(
            article,
            holdings.sourceName(article.source()),
            Addresses.article(article.id()),
            changes(article)));
  }

  private List<Change> changes(Article article) {
    List<Change> changes = new ArrayList<>();
    int number = article.revision();
    String title = article.content().title();
    String text = article.content().text();
    for (Revision before : revisions.of(article.id())) {
      List<List<Run>> paragraphs = WordDiff.of(before.text(), text);
      List<List<Run>> changed = paragraphs.stream().filter(ChangesRoutes::isChanged).toList();
      changes.add(
          new Change(
              number,
              before.replaced(),
              before.title().equals(title)
                  ? List.of()
                  : WordDiff.of(before.title(), title).stream().flatMap(List::stream).toList(),
              changed,
              paragraphs.size() - changed.size()));
      number = before.number();
      title = before.title();
      text = before.text();
    }
    return changes;
  }

  private static boolean isChanged(List<Run> paragraph) {
    return paragraph.stream().anyMatch(run -> run.kind() != Kind.SAME);
  }
}
