package org.medina.search.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.medina.testing.Articles.article;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.medina.index.ArticleIndex;
import org.medina.index.ElasticsearchGateway;
import org.medina.index.IndexSchema;
import org.medina.index.StoredArticle;
import org.medina.model.Article;
import org.medina.model.Language;
import org.medina.model.Registry;
import org.medina.search.ArticleSearcher;
import org.medina.search.FilterSet;
import org.medina.search.Hit;
import org.medina.search.ResultPage;
import org.medina.search.SearchRequest;
import org.medina.search.SearchRequest.Sort;
import org.medina.testing.Articles;
import org.medina.testing.TestNode;

class DeepPagesIT {
  private static final int ARTICLES = 1_200;

  private static ElasticsearchGateway gateway;
  private static EngineSearcher searcher;

  @BeforeAll
  static void fill() {
    gateway = ElasticsearchGateway.open(TestNode.freshConfig());
    new IndexSchema(gateway).ensure();
    List<StoredArticle> articles = new ArrayList<>();
    for (int i = 0; i < ARTICLES; i++) {
      Articles article = article("d%04d".formatted(i)).title("Number " + i);
      if (i % 3 > 0) {
        article.day(LocalDate.of(2020, 1, 1).plusDays(i % 100).toString());
      }
      articles.add((i % 5 == 4 ? article.copyOf("d%04d".formatted(i - 1)) : article).build());
    }
    ArticleIndex index = new ArticleIndex(gateway);
    index.write(articles);
    index.refresh();
    Registry registry = new Registry("test", Map.of(), List.of(), List.of());
    searcher = new EngineSearcher(gateway, registry, Map.of());
  }

  @AfterAll
  static void close() {
    gateway.close();
  }

  private static SearchRequest page(Sort sort, boolean stories, int page) {
    return new SearchRequest(
        "number", FilterSet.NONE, sort, page, 100, false, stories, null, Language.ENGLISH);
  }

  /** The ids of all pages that the engine's own window reaches. */
  private static List<String> paged(Sort sort, boolean stories) {
    List<String> ids = new ArrayList<>();
    for (int page = 1; page <= ARTICLES / 100; page++) {
      searcher.search(page(sort, stories, page)).hits().forEach(hit -> ids.add(hit.id()));
    }
    return ids;
  }

  @Test
  void walksTheSameListAsTheEngineItself() {
    Engine engine = Engine.today(gateway);
    Query all = Query.of(q -> q.matchAll(m -> m));
    for (Sort sort : List.of(Sort.NEWEST, Sort.OLDEST)) {
      for (boolean stories : new boolean[] {false, true}) {
        List<String> wanted = paged(sort, stories);
        assertThat(wanted).hasSize(stories ? 960 : ARTICLES).doesNotHaveDuplicates();
        var listing =
            new DeepPages.Listing(all, sort, EngineSearcher.sort(page(sort, stories, 1)), stories);
        for (int offset : new int[] {0, 6, 7, 12, 690, 790, 799, 800, 801, 955}) {
          assertThat(new DeepPages(engine, 70).ids(listing, offset, 20))
              .as("%s stories=%s from %d", sort, stories, offset)
              .isEqualTo(wanted.subList(offset, Math.min(offset + 20, wanted.size())));
        }
        assertThat(new DeepPages(engine, 70).ids(listing, 5_000, 20)).isEmpty();
      }
    }
  }

  @Test
  void exportsBeyondOneBatchInTheOrderOfTheList() {
    List<String> exported = new ArrayList<>();
    searcher.export(page(Sort.NEWEST, false, 1), article -> exported.add(article.id()));
    assertThat(exported).isEqualTo(paged(Sort.NEWEST, false));
    List<Article> stories = new ArrayList<>();
    searcher.export(page(Sort.NEWEST, true, 1), stories::add);
    assertThat(stories).hasSize(960);
    assertThat(stories).extracting(article -> article.groups().story()).doesNotHaveDuplicates();
  }

  @Test
  void saysTheTrueTotalsOnAPageBehindTheLast() {
    for (int page : new int[] {500, ArticleSearcher.DEEPEST}) {
      ResultPage behind = searcher.search(page(Sort.RELEVANCE, false, page));
      assertThat(behind.hits()).extracting(Hit::id).isEmpty();
      assertThat(behind.total()).isEqualTo(ARTICLES);
      assertThat(behind.stories()).isEqualTo(960);
    }
  }
}
