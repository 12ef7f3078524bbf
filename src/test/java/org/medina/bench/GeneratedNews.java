package org.medina.bench;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.medina.index.StoredArticle;
import org.medina.model.Article;
import org.medina.model.ArticleContent;
import org.medina.model.ArticleDates;
import org.medina.model.ArticleEntities;
import org.medina.model.ArticleGroups;
import org.medina.model.Country;
import org.medina.model.CountryMention;
import org.medina.model.EntityKind;
import org.medina.model.EntityMention;
import org.medina.model.Language;
import org.medina.model.Registry;
import org.medina.model.RegistryEntity;
import org.medina.model.StoryDate;

/**
 * Invented news in three languages, the same for the same number: words of invented syllables with
 * the frequencies of real text (Zipf), names of the registry, every twelfth article a copy.
 */
public final class GeneratedNews {
  private static final int WORDS = 20_000;
  private static final int SOURCES = 60;
  private static final int DAYS = 2_000;
  private static final int COPY_EVERY = 12;
  private static final Instant SEEN = Instant.parse("2026-01-01T00:00:00Z");
  private static final LocalDate LAST = LocalDate.of(2025, 12, 31);
  private static final List<String> COUNTRIES =
      List.of("MA", "DZ", "TN", "LY", "EG", "JO", "LB", "SY", "IQ", "SA", "AE", "QA", "OM", "YE");
  private static final List<String> LATIN =
      List.of("ba ce di fo gu ha ki la me no pa qui ro sa te vi zou cha tion ment".split(" "));
  private static final List<String> ARABIC =
      List.of("با تي ثو جا حي خو دا ري زو سا شي صو طا عي غو فا قي كو لا مي نو ها".split(" "));

  private final Random random = new Random(2026);
  private final List<RegistryEntity> people;
  private final List<RegistryEntity> bodies;
  private final List<RegistryEntity> cities;
  private final List<String> latin = vocabulary(LATIN);
  private final List<String> arabic = vocabulary(ARABIC);

  /** News that names what this registry knows. */
  public GeneratedNews(Registry registry) {
    people = ofKind(registry, EntityKind.PERSON);
    bodies = ofKind(registry, EntityKind.NETWORK);
    cities = ofKind(registry, EntityKind.CITY);
  }

  private static List<RegistryEntity> ofKind(Registry registry, EntityKind kind) {
    return registry.entities().values().stream().filter(e -> e.kind() == kind).toList();
  }

  private List<String> vocabulary(List<String> syllables) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < WORDS; i++) {
      StringBuilder word = new StringBuilder();
      for (int part = 0; part < 2 + random.nextInt(3); part++) {
        word.append(syllables.get(random.nextInt(syllables.size())));
      }
      words.add(word.toString());
    }
    return words;
  }

  /** A word that is not among the most frequent. */
  String word(Language language) {
    return words(language).get(20 + random.nextInt(400));
  }

  /** A run of words of a story, as a phrase to look for. */
  static String phrase(StoredArticle story) {
    String[] words = story.article().content().text().split("\\s+", 40);
    return words[20] + " " + words[21];
  }

  private List<String> words(Language language) {
    return language.equals(Language.ARABIC) ? arabic : latin;
  }

  private String zipf(Language language) {
    return words(language).get((int) Math.exp(random.nextDouble() * Math.log(WORDS)) - 1);
  }

  /** The article with this number. */
  public StoredArticle article(int number) {
    Language language =
        switch (number % 3) {
          case 0 -> Language.ARABIC;
          case 1 -> Language.FRENCH;
          default -> Language.ENGLISH;
        };
    List<RegistryEntity> named =
        IntStream.range(0, 2 + random.nextInt(3)).mapToObj(i -> one(people)).toList();
    RegistryEntity body = one(bodies);
    RegistryEntity city = one(cities);
    String title = sentence(language, 7) + " " + city.labels().in(language);
    String text = text(language, named, body);
    String id = "g%07d".formatted(number);
    String story = number % COPY_EVERY == 0 && number > 0 ? "g%07d".formatted(number - 1) : id;
    LocalDate day = LAST.minusDays((long) (DAYS * Math.pow(random.nextDouble(), 2)));
    return new StoredArticle(
        new Article(
            id,
            "https://outlet" + number % SOURCES + ".example/" + id,
            "outlet" + number % SOURCES,
            new Country(COUNTRIES.get(number % COUNTRIES.size())),
            new ArticleContent(title, text, language, null, null, null, List.of(), List.of()),
            new ArticleDates(
                new StoryDate(day, null, StoryDate.Precision.DAY, StoryDate.Source.META),
                null,
                null,
                SEEN,
                SEEN),
            entities(named, body, city),
            new ArticleGroups(story, id),
            1,
            id),
        List.of(),
        "bench");
  }

  private ArticleEntities entities(
      List<RegistryEntity> named, RegistryEntity body, RegistryEntity city) {
    List<EntityMention> persons =
        new ArrayList<>(named.stream().distinct().map(GeneratedNews::mention).toList());
    String stranger = latin.get(random.nextInt(3_000)) + " " + latin.get(random.nextInt(3_000));
    persons.add(
        new EntityMention("~" + stranger, EntityKind.PERSON, stranger, 1, null, null, null));
    Country about = new Country(COUNTRIES.get(random.nextInt(COUNTRIES.size())));
    return new ArticleEntities(
        persons,
        List.of(mention(body)),
        List.of(mention(city)),
        List.of(new CountryMention(about, CountryMention.Relation.ABOUT, 1, "evidence")));
  }

  private static EntityMention mention(RegistryEntity entity) {
    String name = entity.labels().in(Language.ENGLISH);
    return new EntityMention(entity.id(), entity.kind(), name, 1, null, null, null);
  }

  private String text(Language language, List<RegistryEntity> named, RegistryEntity body) {
    StringBuilder text = new StringBuilder();
    for (int paragraph = 0; paragraph < 8; paragraph++) {
      text.append(sentence(language, 20)).append(". ");
      RegistryEntity name = paragraph == 3 ? body : named.get(paragraph % named.size());
      text.append(name.labels().in(language)).append(' ');
      text.append(sentence(language, 25)).append(".\n\n");
    }
    return text.toString().strip();
  }

  private String sentence(Language language, int length) {
    return String.join(" ", IntStream.range(0, length).mapToObj(i -> zipf(language)).toList());
  }

  private RegistryEntity one(List<RegistryEntity> entities) {
    return entities.get((int) (entities.size() * Math.pow(random.nextDouble(), 2)));
  }
}
