package org.medina.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.medina.testing.Articles.article;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.medina.index.ArticleIndex;
import org.medina.index.ElasticsearchGateway;
import org.medina.index.IndexSchema;
import org.medina.index.StoredArticle;
import org.medina.model.Article;
import org.medina.model.Language;
import org.medina.model.Registry;
import org.medina.search.SearchRequest.Sort;
import org.medina.search.engine.EngineSearcher;
import org.medina.testing.Articles;
import org.medina.testing.TestNode;

/** Counts of articles and of stories over a random collection, each proved by clicking. */
class StoryCountsIT {
  private static final int ARTICLES = 120;
  private static final int STORIES = 45;
  private static final List<String> PEOPLE = List.of("amal", "badr", "chadi", "dounia");
  private static final List<String> COUNTRIES = List.of("MA", "LY", "EG", "TN", "JO");
  private static final List<String> SOURCES = List.of("wire", "almadina", "courier");

  private static ElasticsearchGateway gateway;
  private static EngineSearcher searcher;

  @BeforeAll
  static void fill() {
    gateway = ElasticsearchGateway.open(TestNode.freshConfig());
    new IndexSchema(gateway).ensure();
    Random random = new Random(11);
    List<StoredArticle> articles = new ArrayList<>();
    for (int i = 0; i < ARTICLES; i++) {
      articles.add(random(i, random));
    }
    ArticleIndex index = new ArticleIndex(gateway);
    index.write(articles);
    index.refresh();
    Registry registry = new Registry("test", Map.of(), List.of(), List.of());
    searcher = new EngineSearcher(gateway, registry, Map.of());
  }

  private static StoredArticle random(int i, Random random) {
    Articles article =
        article("a%03d".formatted(i))
            .title("Council number " + i)
            .text(random.nextBoolean() ? "The harbour opens." : "The market closes.")
            .language(random.nextInt(4) == 0 ? "fr" : "en")
            .source(SOURCES.get(random.nextInt(SOURCES.size())))
            .copyOf("a%03d".formatted(random.nextInt(STORIES)));
    if (random.nextInt(5) > 0) {
      article.day(LocalDate.of(2024, 1, 1).plusDays(random.nextInt(300)).toString());
    }
    if (random.nextBoolean()) {
      article.people(some(PEOPLE, random));
    }
    article.countries(some(COUNTRIES, random));
    return article.build();
  }

  private static String[] some(List<String> values, Random random) {
    int from = random.nextInt(values.size());
    int to = Math.min(values.size(), from + 1 + random.nextInt(2));
    return values.subList(from, to).toArray(String[]::new);
  }

  @AfterAll
  static void close() {
    gateway.close();
  }

  private static SearchRequest request(String query, FilterSet filters, boolean stories, int page) {
    return new SearchRequest(
        query, filters, Sort.NEWEST, page, 100, false, stories, null, Language.ENGLISH);
  }

  private static FilterSet filters(Map<Facet, List<String>> chosen) {
    return new FilterSet(chosen, false, null, null, false);
  }

  private static FilterSet dates(LocalDate from, LocalDate to) {
    return new FilterSet(Map.of(), false, from, to, false);
  }

  /** What the list really shows, over all its pages. */
  private static List<Hit> listed(String query, FilterSet filters, boolean stories) {
    List<Hit> hits = new ArrayList<>();
    for (int page = 1; ; page++) {
      List<Hit> more = searcher.search(request(query, filters, stories, page)).hits();
      hits.addAll(more);
      if (more.size() < 100) {
        return hits;
      }
    }
  }

  private static Map<Facet, List<String>> and(
      Map<Facet, List<String>> chosen, Facet facet, String value) {
    Map<Facet, List<String>> more = new EnumMap<>(Facet.class);
    more.putAll(chosen);
    more.put(facet, List.of(value));
    return more;
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void everyNumberIsWhatItsClickListsUnderAnyOtherChosenValue(boolean stories) {
    int clicked = 0;
    ResultPage all = searcher.search(request("harbour", FilterSet.NONE, stories, 1));
    for (FacetCounts first : all.facets()) {
      for (FacetValue one : first.values()) {
        Map<Facet, List<String>> chosen = and(Map.of(), first.facet(), one.id());
        assertThat(listed("harbour", filters(chosen), stories)).hasSize((int) one.count());
        ResultPage narrowed = searcher.search(request("harbour", filters(chosen), stories, 1));
        for (FacetCounts second : narrowed.facets()) {
          if (second.facet().compareTo(first.facet()) <= 0) {
            continue;
          }
          for (FacetValue other : second.values()) {
            FilterSet both = filters(and(chosen, second.facet(), other.id()));
            assertThat(listed("harbour", both, stories))
                .as("%s and %s=%s", chosen, second.facet(), other.id())
                .hasSize((int) other.count());
            clicked++;
          }
        }
      }
    }
    assertThat(clicked).isGreaterThan(100);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void everyPeriodAndTheUndatedAreWhatTheirClickLists(boolean stories) {
    DateHistogram histogram = searcher.search(request("", FilterSet.NONE, stories, 1)).histogram();
    assertThat(histogram.periods()).hasSizeGreaterThan(8);
    for (DateHistogram.Period period : histogram.periods()) {
      assertThat(listed("", dates(period.from(), period.to()), stories))
          .as(period.toString())
          .hasSize((int) period.count());
    }
    FilterSet undated = new FilterSet(Map.of(), false, null, null, true);
    assertThat(listed("", undated, stories)).hasSize((int) histogram.undated());
  }

  @Test
  void listsEachStoryOnceAndSaysHowManyThereAre() {
    ResultPage articles = searcher.search(request("", FilterSet.NONE, false, 1));
    assertThat(articles.total()).isEqualTo(ARTICLES);
    List<Hit> listed = listed("", FilterSet.NONE, true);
    assertThat(listed).hasSize((int) articles.stories());
    ResultPage stories = searcher.search(request("", FilterSet.NONE, true, 1));
    assertThat(stories.total()).isEqualTo(ARTICLES);
    assertThat(stories.stories()).isEqualTo(articles.stories());
  }

  @Test
  void countsStoriesInTheListOfAllValues() {
    for (Facet facet : List.of(Facet.COUNTRY, Facet.PERSON, Facet.SOURCE)) {
      FacetRequest all =
          new FacetRequest(request("", FilterSet.NONE, true, 1), facet, "", false, 1, 50);
      for (FacetValue value : searcher.facetValues(all).values()) {
        FilterSet clicked = filters(Map.of(facet, List.of(value.id())));
        assertThat(listed("", clicked, true)).as(value.id()).hasSize((int) value.count());
      }
    }
  }

  @Test
  void exportsEachStoryOnceOrEveryArticleNewestFirst() {
    List<Article> articles = new ArrayList<>();
    searcher.export(request("market", FilterSet.NONE, false, 1), articles::add);
    assertThat(articles)
        .extracting(Article::id)
        .containsExactlyElementsOf(
            listed("market", FilterSet.NONE, false).stream().map(Hit::id).toList());
    Set<String> stories = new HashSet<>();
    searcher.export(
        request("market", FilterSet.NONE, true, 1),
        article -> assertThat(stories.add(article.groups().story())).isTrue());
    assertThat(stories).hasSize(listed("market", FilterSet.NONE, true).size());
  }

  @Test
  void offersAWayOutOfAnEmptyResultForEachFilter() {
    FilterSet nothing =
        new FilterSet(
            Map.of(Facet.COUNTRY, List.of("MA")),
            false,
            LocalDate.of(2030, 1, 1),
            LocalDate.of(2030, 12, 31),
            false);
    for (boolean stories : new boolean[] {false, true}) {
      ResultPage page = searcher.search(request("", nothing, stories, 1));
      assertThat(page.total()).isZero();
      FilterSet morocco = filters(Map.of(Facet.COUNTRY, List.of("MA")));
      int dated = (int) listed("", morocco, stories).stream().count();
      assertThat(page.relaxations())
          .extracting(ResultPage.Relaxation::without)
          .containsExactly("from", "dates");
      assertThat(page.relaxations().getLast().total()).isEqualTo(dated);
    }
  }
}
