package org.medina.web.page;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.medina.model.Article;
import org.medina.model.EntityMention;
import org.medina.search.Hit;
import org.medina.search.Marked;
import org.medina.search.SearchRequest;
import org.medina.web.RouteGroup;
import org.medina.web.i18n.Messages;

/** The page of one story, {@code /article/{id}}, and its people as CSV. */
public final class ArticleRoutes implements RouteGroup {
  /** Each neighbour is a search of its own, which deep in the results is dear. */
  private static final int WALKABLE = 1_000;

  private static final int SIMILAR = 5;

  private final Holdings holdings;
  private final PageWriter writer;
  private final Corrections corrections;

  /** Stories of this collection. */
  public ArticleRoutes(Holdings holdings, PageWriter writer, Corrections corrections) {
    this.holdings = holdings;
    this.writer = writer;
    this.corrections = corrections;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get("/article/{id}", this::show);
    routes.get("/article/{id}/people.csv", this::people);
  }

  private void show(Context context) {
    Visit visit = Visit.of(context);
    Article article = article(context);
    SearchRequest search = visit.search().request();
    boolean names = "1".equals(context.queryParam("names"));
    String address = visit.address();
    ArticlePage page =
        new ArticlePage(
            article,
            holdings.sourceName(article.source()),
            Addresses.source(article.source()),
            text(article, search, names),
            names,
            names
                ? withoutNames(address)
                : address + (address.contains("?") ? "&" : "?") + "names=1",
            named(article.entities().people(), visit),
            places(article, visit),
            countries(article),
            way(context, search),
            HitView.plain(holdings.searcher().similar(article.id(), SIMILAR, visit.labels())),
            StoryCard.of(article, holdings, visit.labels()),
            corrections.about(article.url()));
    writer.show(
        visit,
        "article",
        new Visit.Head("article", search.query(), true, Addresses.article(article.id())),
        page);
  }

  private Article article(Context context) {
    return holdings
        .searcher()
        .find(context.pathParam("id"))
        .orElseThrow(() -> new NotFoundResponse("no such story"));
  }

  private void people(Context context) {
    Article article = article(context);
    PeopleCsv.write(context, List.of(PeopleCsv.Story.of(article)), article.id());
  }

  private ReadingText text(Article article, SearchRequest search, boolean names) {
    Marked marked =
        search.query().isBlank()
            ? Marked.plain(article.content().text())
            : holdings.searcher().markedText(article, search.query(), search.exact());
    return ReadingText.of(marked, names ? names(article) : List.of());
  }

  /** Every spelling under which the story may name what it names. */
  private List<ReadingText.Name> names(Article article) {
    Set<ReadingText.Name> names = new LinkedHashSet<>();
    List<EntityMention> mentions = new ArrayList<>(article.entities().people());
    mentions.addAll(article.entities().organisations());
    mentions.addAll(article.entities().cities());
    for (EntityMention mention : mentions) {
      String href = Addresses.of(mention.kind(), mention.id());
      names.add(new ReadingText.Name(mention.name(), href));
      holdings
          .registry()
          .find(mention.id())
          .ifPresent(
              entity ->
                  entity.names().forEach(name -> names.add(new ReadingText.Name(name, href))));
    }
    return List.copyOf(names);
  }

  private List<ArticlePage.Named> named(List<EntityMention> mentions, Visit visit) {
    Messages messages = writer.messages(visit);
    return mentions.stream()
        .map(
            mention ->
                new ArticlePage.Named(
                    mention.id(),
                    Addresses.path(mention.kind()),
                    mention.name(),
                    Addresses.of(mention.kind(), mention.id()),
                    mention.count(),
                    Objects.requireNonNullElse(mention.role(), ""),
                    side(mention.side(), messages),
                    Objects.requireNonNullElse(mention.evidence(), "")))
        .toList();
  }

  private List<ArticlePage.Named> places(Article article, Visit visit) {
    List<EntityMention> mentions = new ArrayList<>(article.entities().organisations());
    mentions.addAll(article.entities().cities());
    return named(mentions, visit);
  }

  private String side(@Nullable String side, Messages messages) {
    if (side == null) {
      return "";
    }
    return holdings.side(side, messages);
  }

  private static List<ArticlePage.Evidence> countries(Article article) {
    return article.entities().countries().stream()
        .map(
            mention ->
                new ArticlePage.Evidence(
                    mention.country(),
                    switch (mention.relation()) {
                      case ABOUT -> "about";
                      case EVENT_PLACE -> "place";
                    },
                    Addresses.country(mention.country().code()),
                    mention.evidence()))
        .toList();
  }

  private ArticlePage.Way way(Context context, SearchRequest search) {
    long number;
    try {
      number = Long.parseLong(Objects.requireNonNullElse(context.queryParam("n"), ""));
    } catch (NumberFormatException none) {
      return ArticlePage.Way.NONE;
    }
    if (number < 1 || number > WALKABLE) {
      return ArticlePage.Way.NONE;
    }
    int page = (int) ((number - 1) / search.size() + 1);
    return new ArticlePage.Way(
        SearchEdit.href(search.withPage(page, search.size())),
        neighbour(search, number - 1),
        neighbour(search, number + 1));
  }

  private String neighbour(SearchRequest search, long number) {
    if (number < 1 || number > WALKABLE) {
      return "";
    }
    List<Hit> hits = holdings.searcher().search(search.withPage((int) number, 1)).hits();
    return hits.isEmpty() ? "" : HitView.inSearch(hits.getFirst().id(), search, number);
  }

  private static String withoutNames(String address) {
    return address.replaceAll("([?&])names=1(&|$)", "$1").replaceAll("[?&]$", "");
  }
}
