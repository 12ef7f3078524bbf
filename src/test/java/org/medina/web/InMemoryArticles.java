package org.medina.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.medina.model.Article;
import org.medina.model.Country;
import org.medina.model.CountryMention;
import org.medina.model.EntityKind;
import org.medina.model.EntityMention;
import org.medina.model.Language;
import org.medina.model.Registry;
import org.medina.model.Source;
import org.medina.model.StoryDate;
import org.medina.search.ArticleSearcher;
import org.medina.search.DateHistogram;
import org.medina.search.Facet;
import org.medina.search.FacetCounts;
import org.medina.search.FacetPage;
import org.medina.search.FacetRequest;
import org.medina.search.FacetValue;
import org.medina.search.FilterSet;
import org.medina.search.Hit;
import org.medina.search.Marked;
import org.medina.search.NearName;
import org.medina.search.QueryReading;
import org.medina.search.ResultPage;
import org.medina.search.SearchRequest;
import org.medina.search.Suggestion;
import org.medina.text.name.Spellings;

/** A searcher over a list, by brute force: what the pages' unit tests look at. */
final class InMemoryArticles implements ArticleSearcher {
  private static final int SHOWN = 10;

  private final List<Article> articles;
  private final Registry registry;
  private final List<Source> sources;

  InMemoryArticles(Collection<Article> articles, Registry registry, List<Source> sources) {
    this.articles = List.copyOf(articles);
    this.registry = registry;
    this.sources = List.copyOf(sources);
  }

  @Override
  public ResultPage search(SearchRequest request) {
    List<Article> found = matching(request, null, false);
    List<FacetCounts> facets = new ArrayList<>();
    for (Facet facet : Facet.values()) {
      List<FacetValue> all = values(request, facet);
      List<FacetValue> shown =
          all.stream().filter(v -> v.selected() || all.indexOf(v) < SHOWN).toList();
      long others = all.stream().filter(v -> !shown.contains(v)).mapToLong(FacetValue::count).sum();
      facets.add(new FacetCounts(facet, shown, others, all.size()));
    }
    int from = Math.min(found.size(), (request.page() - 1) * request.size());
    List<Hit> hits =
        found.subList(from, Math.min(found.size(), from + request.size())).stream()
            .map(article -> hit(article, request.query()))
            .toList();
    return new ResultPage(
        request,
        new QueryReading(
            Stream.of(request.query().split("\\s+"))
                .filter(word -> !word.isBlank())
                .<QueryReading.Clause>map(QueryReading.Clause.Word::new)
                .toList(),
            List.of()),
        found.size(),
        found.stream().map(article -> article.groups().story()).distinct().count(),
        hits,
        List.of(),
        facets,
        histogram(request),
        known(request.query()),
        alsoSpelled(List.of(request.query()), request.labels()),
        Optional.empty(),
        found.isEmpty() ? relaxations(request) : List.of(),
        Optional.empty());
  }

  @Override
  public FacetPage facetValues(FacetRequest request) {
    String wanted = request.filter().toLowerCase(Locale.ROOT);
    List<FacetValue> all =
        new ArrayList<>(
            values(request.search(), request.facet()).stream()
                .filter(value -> value.label().toLowerCase(Locale.ROOT).contains(wanted))
                .toList());
    if (request.alphabetical()) {
      all.sort(Comparator.comparing(FacetValue::label));
    }
    int from = Math.min(all.size(), (request.page() - 1) * request.size());
    return new FacetPage(
        request, all.subList(from, Math.min(all.size(), from + request.size())), all.size());
  }

  @Override
  public List<NearName> alsoSpelled(List<String> names, Language labels) {
    Map<String, String> ids = new HashMap<>();
    values(SearchRequest.of(""), Facet.PERSON).forEach(v -> ids.put(v.label(), v.id()));
    Spellings people = new Spellings(ids.keySet());
    return names.stream()
        .flatMap(name -> people.of(name).stream())
        .map(spelling -> new NearName(ids.get(spelling.name()), spelling.name()))
        .distinct()
        .toList();
  }

  @Override
  public Optional<Article> find(String id) {
    return articles.stream().filter(article -> article.id().equals(id)).findFirst();
  }

  @Override
  public Marked markedText(Article article, String query, boolean exact) {
    return marked(article.content().text(), query);
  }

  @Override
  public List<Hit> similar(String id, int size, Language labels) {
    Article one = find(id).orElseThrow();
    return articles.stream()
        .filter(other -> !other.id().equals(id) && other.publishedIn() != null)
        .filter(
            other ->
                other.entities().people().stream()
                    .anyMatch(
                        person ->
                            one.entities().people().stream()
                                .anyMatch(mine -> mine.id().equals(person.id()))))
        .limit(size)
        .map(article -> hit(article, ""))
        .toList();
  }

  @Override
  public List<Hit> sameStory(String id, int size, Language labels) {
    Article one = find(id).orElseThrow();
    return articles.stream()
        .filter(other -> !other.id().equals(id))
        .filter(other -> other.groups().event().equals(one.groups().event()))
        .limit(size)
        .map(article -> hit(article, ""))
        .toList();
  }

  @Override
  public List<Suggestion> complete(String typed, int size, Language labels) {
    return List.of();
  }

  @Override
  public void export(SearchRequest request, Consumer<Article> rows) {
    matching(request, null, false).forEach(rows);
  }

  private List<Article> matching(SearchRequest request, Facet but, boolean anyDate) {
    FilterSet filters = request.filters();
    Predicate<Article> wanted = article -> matches(article, request.query());
    for (Facet facet : Facet.values()) {
      List<String> chosen = filters.chosen(facet);
      if (facet == but || chosen.isEmpty()) {
        continue;
      }
      boolean all = facet == Facet.PERSON && filters.allPeople();
      wanted =
          wanted.and(
              article ->
                  all
                      ? ids(article, facet).containsAll(chosen)
                      : chosen.stream().anyMatch(ids(article, facet)::contains));
    }
    if (!anyDate) {
      wanted = wanted.and(article -> inside(article, filters));
    }
    Comparator<Article> order =
        Comparator.comparing((Article a) -> day(a).orElse(LocalDate.MIN)).reversed();
    if (request.sort() == SearchRequest.Sort.OLDEST) {
      order = order.reversed();
    }
    return articles.stream().filter(wanted).sorted(order.thenComparing(Article::id)).toList();
  }

  private static boolean inside(Article article, FilterSet filters) {
    Optional<LocalDate> day = day(article);
    if (filters.undated()) {
      return day.isEmpty();
    }
    if (filters.from() == null && filters.to() == null) {
      return true;
    }
    return day.isPresent()
        && (filters.from() == null || !day.get().isBefore(filters.from()))
        && (filters.to() == null || !day.get().isAfter(filters.to()));
  }

  private boolean matches(Article article, String query) {
    String text =
        (article.content().title() + "\n" + article.content().text()).toLowerCase(Locale.ROOT);
    return Stream.of(query.toLowerCase(Locale.ROOT).split("\\s+")).allMatch(text::contains);
  }

  private List<FacetValue> values(SearchRequest request, Facet facet) {
    boolean all = facet == Facet.PERSON && request.filters().allPeople();
    Map<String, Long> counts = new LinkedHashMap<>();
    for (Article article : matching(request, all ? null : facet, false)) {
      ids(article, facet).forEach(id -> counts.merge(id, 1L, Long::sum));
    }
    List<String> chosen = request.filters().chosen(facet);
    chosen.forEach(id -> counts.putIfAbsent(id, 0L));
    return counts.entrySet().stream()
        .map(
            entry ->
                new FacetValue(
                    entry.getKey(),
                    label(facet, entry.getKey(), request.labels()),
                    label(facet, entry.getKey(), local(facet, request.labels())),
                    entry.getValue(),
                    chosen.contains(entry.getKey())))
        .sorted(
            Comparator.comparing((FacetValue value) -> !value.selected())
                .thenComparing(FacetValue::count, Comparator.reverseOrder())
                .thenComparing(FacetValue::label))
        .toList();
  }

  private static Language local(Facet facet, Language labels) {
    return facet == Facet.COUNTRY || facet == Facet.CITY ? Language.ARABIC : labels;
  }

  private String label(Facet facet, String id, Language labels) {
    Locale locale = Locale.of(labels.code());
    return switch (facet) {
      case COUNTRY, EVENT_PLACE, PUBLISHED_IN ->
          id.matches("[A-Z]{2}") ? Locale.of("", id).getDisplayCountry(locale) : id;
      case LANGUAGE -> Locale.of(id).getDisplayLanguage(locale);
      case SOURCE ->
          sources.stream()
              .filter(source -> source.id().equals(id))
              .map(Source::name)
              .findFirst()
              .orElse(id);
      case PERSON, ORGANISATION, NETWORK, CITY ->
          registry
              .find(id)
              .map(entity -> entity.labels().in(labels))
              .orElse(id.startsWith("~") ? id.substring(1) : id);
    };
  }

  private static Set<String> ids(Article article, Facet facet) {
    Set<String> ids = new LinkedHashSet<>();
    Country from = article.publishedIn();
    switch (facet) {
      case COUNTRY -> countries(article, CountryMention.Relation.ABOUT, ids);
      case EVENT_PLACE -> countries(article, CountryMention.Relation.EVENT_PLACE, ids);
      case PUBLISHED_IN -> ids.add(from == null ? Facet.NONE : from.code());
      case SOURCE -> ids.add(article.source());
      case LANGUAGE -> ids.add(article.content().language().code());
      case PERSON -> mentions(article.entities().people(), EntityKind.PERSON, ids);
      case ORGANISATION ->
          mentions(article.entities().organisations(), EntityKind.ORGANISATION, ids);
      case NETWORK -> mentions(article.entities().organisations(), EntityKind.NETWORK, ids);
      case CITY -> mentions(article.entities().cities(), EntityKind.CITY, ids);
    }
    if (ids.isEmpty()) {
      ids.add(Facet.NONE);
    }
    return ids;
  }

  private static void countries(
      Article article, CountryMention.Relation relation, Set<String> ids) {
    article.entities().countries().stream()
        .filter(mention -> mention.relation() == relation)
        .forEach(mention -> ids.add(mention.country().code()));
  }

  private static void mentions(List<EntityMention> mentions, EntityKind kind, Set<String> ids) {
    mentions.stream()
        .filter(mention -> mention.kind() == kind)
        .forEach(mention -> ids.add(mention.id()));
  }

  private DateHistogram histogram(SearchRequest request) {
    List<Article> found = matching(request, null, true);
    Map<YearMonth, Long> months = new java.util.TreeMap<>();
    found.forEach(a -> day(a).ifPresent(d -> months.merge(YearMonth.from(d), 1L, Long::sum)));
    long undated = found.stream().filter(article -> day(article).isEmpty()).count();
    List<DateHistogram.Period> periods = new ArrayList<>();
    if (!months.isEmpty()) {
      YearMonth first = months.keySet().iterator().next();
      YearMonth last = first;
      for (YearMonth month : months.keySet()) {
        last = month;
      }
      FilterSet filters = request.filters();
      for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
        boolean selected =
            filters.from() != null
                && !month.atDay(1).isBefore(filters.from())
                && (filters.to() == null || !month.atEndOfMonth().isAfter(filters.to()));
        periods.add(
            new DateHistogram.Period(
                month.atDay(1), month.atEndOfMonth(), months.getOrDefault(month, 0L), selected));
      }
    }
    return new DateHistogram(DateHistogram.Interval.MONTH, periods, undated);
  }

  private List<String> known(String query) {
    return registry.entities().values().stream()
        .filter(entity -> entity.labels().byLanguage().containsValue(query))
        .map(entity -> entity.id())
        .toList();
  }

  private List<ResultPage.Relaxation> relaxations(SearchRequest request) {
    List<ResultPage.Relaxation> ways = new ArrayList<>();
    request
        .filters()
        .values()
        .forEach(
            (facet, chosen) -> {
              long total = matching(request, facet, false).size();
              if (total > 0) {
                ways.add(new ResultPage.Relaxation(facet.parameter(), chosen.getFirst(), total));
              }
            });
    return ways;
  }

  private static Optional<LocalDate> day(Article article) {
    StoryDate published = article.dates().published();
    return published == null ? Optional.empty() : Optional.of(published.day());
  }

  private Hit hit(Article article, String query) {
    String text = article.content().text();
    String lead = text.length() > 240 ? text.substring(0, 240) : text;
    long copies =
        articles.stream()
            .filter(other -> other.groups().story().equals(article.groups().story()))
            .count();
    return new Hit(
        article.id(),
        article.url(),
        article.source(),
        label(Facet.SOURCE, article.source(), Language.ENGLISH),
        article.content().language(),
        marked(article.content().title(), query),
        List.of(marked(lead, query)),
        article.dates().published(),
        article.entities().people(),
        article.entities().countries(),
        List.of(),
        copies - 1,
        article.groups());
  }

  private static Marked marked(String text, String query) {
    String word = query.strip().toLowerCase(Locale.ROOT).split("\\s+")[0];
    if (word.isEmpty()) {
      return Marked.plain(text);
    }
    List<Marked.Part> parts = new ArrayList<>();
    String lower = text.toLowerCase(Locale.ROOT);
    int from = 0;
    for (int at = lower.indexOf(word); at >= 0; at = lower.indexOf(word, from)) {
      parts.add(new Marked.Part(text.substring(from, at), false));
      parts.add(new Marked.Part(text.substring(at, at + word.length()), true));
      from = at + word.length();
    }
    parts.add(new Marked.Part(text.substring(from), false));
    return new Marked(parts.stream().filter(part -> !part.text().isEmpty()).toList());
  }
}
