package org.medina.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.medina.testing.Articles.article;

import co.elastic.clients.elasticsearch._types.Refresh;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medina.bench.GeneratedNews;
import org.medina.config.ConfigReader;
import org.medina.enrich.RegistryChange;
import org.medina.index.ArticleIndex;
import org.medina.index.ElasticsearchGateway;
import org.medina.index.IndexSchema;
import org.medina.index.ReadArticle;
import org.medina.index.RegistryIndex;
import org.medina.index.StoredArticle;
import org.medina.index.SweepIndex;
import org.medina.model.EntityKind;
import org.medina.model.Registry;
import org.medina.pipeline.Retagging.Outcome;
import org.medina.testing.Articles;
import org.medina.testing.DemoStories;
import org.medina.testing.RegistryEdits;
import org.medina.testing.TestNode;

/** After a change of the registry every story has the tags that it would get if it were new. */
class RetaggingIT {
  private static Registry shipped;

  private ElasticsearchGateway gateway;
  private ArticleIndex index;
  private RegistryIndex registries;

  @BeforeAll
  static void read() {
    shipped = ConfigReader.read(Path.of("crawler-config"), Map.of()).registry();
  }

  @BeforeEach
  void open() {
    gateway = ElasticsearchGateway.open(TestNode.freshConfig());
    new IndexSchema(gateway).ensure();
    index = new ArticleIndex(gateway);
    registries = new RegistryIndex(gateway);
  }

  @AfterEach
  void close() {
    gateway.close();
  }

  private Tagging use(Registry registry) {
    registries.keep(registry, Instant.now());
    return new Tagging(registry, index);
  }

  private Retagging retagging(Tagging tagging) {
    return new Retagging(index, tagging, registries, new SweepIndex(gateway));
  }

  /** As a crawl writes new stories. */
  private void crawl(Tagging tagging, List<StoredArticle> stories) {
    index.write(
        tagging.group(stories.stream().map(story -> tagging.tagAlone(story.article())).toList()));
  }

  private static List<String> ids(List<StoredArticle> stories) {
    return stories.stream().map(story -> story.article().id()).toList();
  }

  private static Registry named(String version) {
    return RegistryEdits.of(shipped).named(version);
  }

  private static List<StoredArticle> spellings() {
    String text = "%s told the council of Rabat in Morocco about the new tram. %s left early.";
    return Stream.of("Karim Ouazzani", "Karim Wazzani", "Kareem Ouazzani")
        .map(
            name ->
                article(name.replace(' ', '-'))
                    .day("2026-01-02")
                    .text(text.formatted(name, "Mr. " + name))
                    .build())
        .toList();
  }

  /** Changes of every kind, each on top of the ones before. */
  private static List<Registry> changes() {
    RegistryEdits edits = RegistryEdits.of(shipped);
    List<Registry> changes = new ArrayList<>();
    changes.add(edits.named("0 as shipped"));
    changes.add(edits.apart("Nobody Here", "Nobody There").named("1 nothing that matters"));
    changes.add(edits.without("asmaa-rhlalou", "eric-rosand").named("2 people are gone"));
    changes.add(edits.with("a", EntityKind.PERSON, "MA", "Asmaa Galalo").named("3 a new person"));
    changes.add(
        edits
            .with("b", EntityKind.ORGANISATION, "MA", "Global Issues")
            .named("4 part of an office"));
    changes.add(edits.alias("strong-cities-network", "Robust Cities").named("5 a shorter alias"));
    changes.add(edits.alias("rabat", "Mayor of Rabat").named("6 a longer one"));
    changes.add(edits.without("strong-cities-network").named("7 a side is gone"));
    changes.add(edits.country("rabat", "DZ").named("8 a city moves"));
    changes.add(edits.kind("tangier", EntityKind.ORGANISATION).named("9 a city is a body"));
    changes.add(edits.country("LY", "Robust Cities", "Communal").named("10 a country's names"));
    changes.add(edits.country("TN", "Thursday", "Moroccan").named("11 everyday words"));
    changes.add(edits.stopNames("Karim WAZZANI", "Al Haouz").named("12 stop names"));
    changes.add(edits.stopNames().named("13 none"));
    changes.add(edits.apart("Karim Ouazzani", "Kareem Ouazzani").named("14 two men"));
    changes.add(edits.with("c", EntityKind.PERSON, "MA", "Nabila Rmili").named("15 a namesake"));
    changes.add(edits.backwards().named("16 backwards"));
    changes.add(shipped);
    return changes;
  }

  @Test
  void givesTheTagsOfANewStoryAndWritesNoneThatKeepsItsOwn() {
    List<StoredArticle> stories = new ArrayList<>(DemoStories.all());
    GeneratedNews news = new GeneratedNews(shipped);
    IntStream.range(0, 30).mapToObj(news::article).forEach(stories::add);
    stories.addAll(spellings());
    List<String> ids = ids(stories);
    List<Registry> changes = changes();
    crawl(use(changes.getFirst()), stories);
    int untouched = 0;
    Map<String, Integer> written = new LinkedHashMap<>();
    for (int step = 1; step < changes.size(); step++) {
      Registry now = changes.get(step);
      Tagging tagging = use(now);
      RegistryChange change = tagging.changeFrom(changes.get(step - 1));
      Map<String, ReadArticle> before = index.readAll(ids);
      Outcome outcome = retagging(tagging).run();
      Map<String, ReadArticle> after = index.readAll(ids);
      int changed = 0;
      for (String id : ids) {
        StoredArticle old = before.get(id).stored();
        StoredArticle fresh = tagging.retag(old);
        String what = now.version() + ": " + id;
        assertThat(after.get(id).stored().isLike(fresh)).as(what).isTrue();
        if (tagging.keeps(old, change)) {
          untouched++;
          assertThat(fresh.isLike(old)).as(what).isTrue();
        }
        if (fresh.isLike(old)) {
          assertThat(after.get(id).state()).as(what).isEqualTo(before.get(id).state());
        } else {
          changed++;
        }
      }
      assertThat(outcome).as(now.version()).isEqualTo(new Outcome(ids.size(), changed));
      written.put(now.version(), changed);
    }
    assertThat(untouched).isGreaterThan(ids.size() * changes.size() / 2);
    assertThat(written)
        .as("changes that touch stories, or the test would show nothing")
        .containsEntry("1 nothing that matters", 0)
        .containsEntry("5 a shorter alias", 0)
        .containsEntry("15 a namesake", 0)
        .matches(counts -> counts.values().stream().filter(count -> count > 0).count() == 14);
  }

  /** So short that it is the engine that takes the time. */
  private List<StoredArticle> many(int stories) {
    return IntStream.range(0, stories)
        .mapToObj(number -> article("s%04d".formatted(number)).text("A tram for Rabat."))
        .map(Articles::build)
        .toList();
  }

  @Test
  void goesOnWhereItWasKilled() throws Exception {
    List<StoredArticle> stories = many(2_400);
    index.write(stories);
    Tagging tagging = use(named("now"));
    FutureTask<Outcome> killed = new FutureTask<>(() -> retagging(tagging).run());
    Thread sweep = Thread.ofPlatform().start(killed);
    SweepIndex sweeps = new SweepIndex(gateway);
    while (sweeps.begin(tagging.stamp()).latest() == null) {
      TimeUnit.MILLISECONDS.sleep(2);
    }
    sweep.interrupt();
    sweep.join();
    assertThat(killed).failsWithin(0, TimeUnit.SECONDS);

    Outcome rest = retagging(tagging).run();

    assertThat(rest.stories()).isBetween(1, 2_200);
    assertThat(index.readAll(ids(stories)).values())
        .hasSize(2_400)
        .allMatch(story -> story.stored().article().entities().cities().size() == 1);
    assertThat(retagging(tagging).run()).isEqualTo(new Outcome(0, 0));
  }

  @Test
  void aKilledSweepLeavesNoStoryThatNeededNothingWithoutItsPlace() {
    List<StoredArticle> stories = many(5);
    crawl(use(named("before")), stories);
    Tagging tagging = use(RegistryEdits.of(shipped).without("rabat").named("now"));
    SweepIndex sweeps = new SweepIndex(gateway);
    // As if it had been killed when three were dealt with.
    sweeps.keep(sweeps.begin(tagging.stamp()), "s0002");

    assertThat(retagging(tagging).run()).isEqualTo(new Outcome(2, 2));
  }

  @Test
  void findsWhatAProcessWithAnOlderRegistryWroteLater() {
    Tagging old = use(RegistryEdits.of(shipped).without("rabat").named("old"));
    crawl(old, many(3));
    Tagging tagging = use(named("now"));
    assertThat(retagging(tagging).run()).isEqualTo(new Outcome(3, 3));
    index.write(List.of(old.tagAgain(many(1).getFirst().article())));
    crawl(old, List.of(article("late").text("Trams. Nothing else.").build()));

    assertThat(retagging(tagging).run()).isEqualTo(new Outcome(2, 1));
    assertThat(index.find("s0000").orElseThrow().article().entities().cities()).hasSize(1);
    assertThat(retagging(tagging).run()).isEqualTo(new Outcome(0, 0));
  }

  @Test
  void goesBackToARegistryThatWasUsedBefore() {
    Registry none = RegistryEdits.of(shipped).without("rabat").named("none");
    List<StoredArticle> stories = new ArrayList<>(many(3));
    stories.add(article("other").text("Trams. Nothing else.").build());
    crawl(use(none), stories);
    retagging(use(named("now"))).run();
    StoredArticle between = index.find("s0001").orElseThrow();
    Outcome back = retagging(use(none)).run();

    assertThat(between.article().entities().cities()).hasSize(1);
    assertThat(back).isEqualTo(new Outcome(3, 3));
    assertThat(index.readAll(ids(stories)).values())
        .allMatch(story -> story.stored().article().entities().cities().isEmpty());
  }

  @Test
  void aCrawlMayWriteMeanwhile() throws Exception {
    Tagging old = use(RegistryEdits.of(shipped).without("rabat").named("old"));
    List<StoredArticle> stories = many(1_000);
    crawl(old, stories);
    Tagging tagging = use(named("now"));
    FutureTask<Outcome> sweep = new FutureTask<>(() -> retagging(tagging).run());
    Thread.ofPlatform().start(sweep);
    for (int round = 0; !sweep.isDone(); round++) {
      StoredArticle story = stories.get(round * 37 % stories.size());
      index.write(List.of((round % 2 == 0 ? tagging : old).tagAgain(story.article())));
      crawl(tagging, List.of(article("new" + round).text("A tram for Rabat.").build()));
    }
    assertThat(sweep.get().stories()).isGreaterThan(900);
    retagging(tagging).run();

    assertThat(index.readAll(ids(stories)).values())
        .hasSize(1_000)
        .allMatch(story -> story.stored().article().entities().cities().size() == 1);
  }

  @Test
  void readsOnceWhatAnEarlierVersionOfMedinaTagged() {
    Tagging old = use(named("old"));
    for (StoredArticle story : many(3)) {
      StoredArticle tagged = old.tagAgain(story.article());
      index.write(List.of(new StoredArticle(tagged.article(), tagged.bands(), "old")));
    }
    forgetAllButNames();
    Map<String, ReadArticle> before = index.readAll(ids(many(3)));

    assertThat(retagging(old).run()).as("the registry is the same").isEqualTo(new Outcome(0, 0));
    assertThat(retagging(use(named("now"))).run()).isEqualTo(new Outcome(3, 0));
    assertThat(index.readAll(ids(many(3)))).isEqualTo(before);
    assertThat(retagging(use(RegistryEdits.of(shipped).without("rabat").named("later"))).run())
        .isEqualTo(new Outcome(3, 3));
  }

  /** Makes what is kept of the registry what it was before more was kept. */
  private void forgetAllButNames() {
    String alias = gateway.name(IndexSchema.REGISTRIES);
    try {
      for (var hit : gateway.client().search(s -> s.index(alias), ObjectNode.class).hits().hits()) {
        ObjectNode document = hit.source();
        document.remove("tagging");
        gateway
            .client()
            .index(i -> i.index(alias).id(hit.id()).document(document).refresh(Refresh.True));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    assertThat(registries.tagging("old")).isEmpty();
    use(named("old"));
    assertThat(registries.tagging("old")).as("kept again by the next start").isPresent();
  }
}
