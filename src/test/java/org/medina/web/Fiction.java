package org.medina.web;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.medina.crawl.CrawlStatus;
import org.medina.crawl.CrawlStatus.SourceState;
import org.medina.crawl.SourceReport;
import org.medina.crawl.UrlNormalizer;
import org.medina.model.Article;
import org.medina.model.ArticleContent;
import org.medina.model.ArticleDates;
import org.medina.model.ArticleEntities;
import org.medina.model.ArticleGroups;
import org.medina.model.Country;
import org.medina.model.CountryMention;
import org.medina.model.EntityKind;
import org.medina.model.EntityMention;
import org.medina.model.FurnitureLine;
import org.medina.model.Labels;
import org.medina.model.Language;
import org.medina.model.Registry;
import org.medina.model.RegistryEntity;
import org.medina.model.Revision;
import org.medina.model.Role;
import org.medina.model.Source;
import org.medina.model.StoryDate;
import org.medina.pipeline.RepeatedLines;

/** A small collection of invented stories about invented people, for the pages' tests. */
final class Fiction {
  static final String HOSTILE = "<script>document.title='owned'</script>";

  private static final List<String> COUNTRIES =
      List.of("MA", "TN", "EG", "JO", "LB", "AE", "SA", "DZ", "QA", "IQ", "LY", "OM");

  private Fiction() {}

  static List<Source> sources() {
    return List.of(
        source("harbour-times", "The Harbour Times (fiction)", "AE", Language.ENGLISH),
        source("le-phare", "Le Phare (fiction)", "MA", Language.FRENCH),
        source("al-manara", "المنارة (خيال)", "EG", Language.ARABIC));
  }

  static Registry registry() {
    Map<String, RegistryEntity> entities = new LinkedHashMap<>();
    add(entities, "salma-example", EntityKind.PERSON, "Salma Example", "سلمى المثال", "MA");
    add(entities, "karim-sample", EntityKind.PERSON, "Karim Sample", "كريم النموذج", "TN");
    add(
        entities,
        "lamp-network",
        EntityKind.NETWORK,
        "Network of Lamp Cities",
        "شبكة مدن المصابيح",
        "");
    add(entities, "tile-office", EntityKind.ORGANISATION, "Office of Tiles", "مكتب الزليج", "EG");
    add(entities, "port-example", EntityKind.CITY, "Port Example", "ميناء المثال", "MA");
    return new Registry("fiction", entities, List.of(), List.of());
  }

  static List<Article> articles() {
    List<Article> articles = new ArrayList<>();
    for (int number = 1; number <= 72; number++) {
      articles.add(article(number));
    }
    articles.add(hostile());
    return articles;
  }

  /** The even stories were changed once: their first paragraph stood alone, under another title. */
  static List<Revision> revisions(String id) {
    return articles().stream()
        .filter(article -> article.id().equals(id) && article.revision() > 1)
        .map(
            article ->
                new Revision(
                    1,
                    article.dates().firstSeen(),
                    article.dates().lastChanged(),
                    "Old " + article.content().title(),
                    article.content().text().replaceFirst("\n\n(?s).*", " <b>Soon more.</b>"),
                    "old"))
        .toList();
  }

  /** The crawl, in which Le Phare could not be read twice. */
  static CrawlStatus status() {
    return new CrawlStatus() {
      @Override
      public List<SourceState> sources() {
        return crawl();
      }

      @Override
      public List<Gap> gaps() {
        return List.of(
            new Gap(
                "le-phare",
                Instant.parse("2025-06-03T00:00:00Z"),
                Instant.parse("2025-06-21T00:00:00Z")),
            new Gap(
                "le-phare",
                Instant.parse("2026-10-02T00:00:00Z"),
                Instant.parse("2026-10-05T00:00:00Z")));
      }
    };
  }

  /** One outlet that fares well, one that went silent, one that was never visited. */
  private static List<SourceState> crawl() {
    Instant lately = Instant.parse("2026-11-01T09:00:00Z");
    return List.of(
        state("harbour-times", lately, lately, false, report("harbour-times", lately, Map.of())),
        state(
            "le-phare",
            lately,
            lately.minus(Duration.ofDays(19)),
            true,
            report("le-phare", lately, Map.of("TIMEOUT", 3, "SERVER_ERROR", 1))));
  }

  private static SourceState state(
      String id, Instant success, Instant story, boolean silent, SourceReport report) {
    return new SourceState(
        id,
        id,
        success,
        story,
        Duration.ofHours(9),
        silent,
        "robots.txt read",
        success.plus(Duration.ofHours(1)),
        List.of(report));
  }

  private static SourceReport report(String id, Instant started, Map<String, Integer> failed) {
    return new SourceReport(
        id,
        started,
        Duration.ofSeconds(41),
        12,
        20,
        5,
        9,
        1,
        4,
        1,
        2,
        1,
        3,
        failed,
        900_000,
        "robots.txt read");
  }

  static InMemoryArticles searcher() {
    return new InMemoryArticles(articles(), registry(), sources());
  }

  private static Source source(String id, String name, String country, Language language) {
    return new Source(
        id,
        name,
        new Country(country),
        List.of(language),
        URI.create("http://" + id + ".example/"));
  }

  private static void add(
      Map<String, RegistryEntity> entities,
      String id,
      EntityKind kind,
      String latin,
      String arabic,
      String country) {
    Labels labels =
        new Labels(
            Map.of(Language.ENGLISH, latin, Language.FRENCH, latin, Language.ARABIC, arabic));
    List<Role> roles =
        kind == EntityKind.PERSON
            ? List.of(
                new Role(
                    new Labels(
                        Map.of(
                            Language.ENGLISH, "Mayor of Port Example",
                            Language.FRENCH, "Maire de Port Example",
                            Language.ARABIC, "عمدة ميناء المثال")),
                    "port-example",
                    LocalDate.of(2021, 9, 24),
                    null))
            : List.of();
    entities.put(
        id,
        new RegistryEntity(
            id,
            kind,
            labels,
            List.of(),
            country.isEmpty() ? null : new Country(country),
            roles,
            RegistryEntity.Certainty.HIGH));
  }

  private static Article article(int number) {
    Source source = sources().get(number % 3);
    Language language = source.languages().getFirst();
    String country = COUNTRIES.get((number * number) % COUNTRIES.size());
    StoryDate published =
        number % 17 == 0
            ? null
            : new StoryDate(
                LocalDate.of(2024, 11, 3).plusDays(number * 10L),
                null,
                StoryDate.Precision.DAY,
                StoryDate.Source.values()[number % 4]);
    List<EntityMention> people = new ArrayList<>();
    people.add(person("salma-example", "Salma Example", "Mayor of Port Example"));
    if (number % 2 == 0) {
      people.add(person("karim-sample", "Karim Sample", null));
    }
    people.add(person("~Invented Person " + number % 9, "Invented Person " + number % 9, null));
    return new Article(
        "story" + number,
        source.home() + "news/" + number,
        source.id(),
        source.country(),
        content(number, language),
        new ArticleDates(
            published,
            null,
            number % 5 == 0 ? LocalDate.of(2025, 3, 16) : null,
            Instant.parse("2026-11-20T08:15:00Z"),
            Instant.parse("2026-11-20T08:15:00Z")),
        new ArticleEntities(
            people,
            List.of(
                mention("lamp-network", EntityKind.NETWORK, "Network of Lamp Cities"),
                mention("tile-office", EntityKind.ORGANISATION, "Office of Tiles")),
            List.of(mention("port-example", EntityKind.CITY, "Port Example")),
            List.of(
                about(country, CountryMention.Relation.ABOUT),
                about("MA", CountryMention.Relation.EVENT_PLACE))),
        new ArticleGroups("story" + number / 4 * 4, "story" + number / 6 * 6),
        1 + number % 2,
        "hash" + number);
  }

  /** Lines that the fictional outlets repeat. */
  static RepeatedLines furniture() {
    String host = UrlNormalizer.hostOf(sources().getFirst().home().toString());
    return new RepeatedLines() {
      @Override
      public List<String> hosts() {
        return List.of(host);
      }

      @Override
      public List<String> hostsOf(String site) {
        return host.endsWith(site) ? List.of(host) : List.of();
      }

      @Override
      public List<FurnitureLine> lines(String asked) {
        return List.of(
            new FurnitureLine("Back to top button", 12, false),
            new FurnitureLine("اقرأ أيضا " + HOSTILE, 5, true));
      }
    };
  }

  private static Article hostile() {
    Article plain = article(1);
    String longWord = "ا".repeat(5_000) + "m".repeat(5_000);
    return new Article(
        "hostile",
        plain.url() + "/hostile",
        plain.source(),
        plain.publishedIn(),
        new ArticleContent(
            "Lanterns " + HOSTILE + " \u202Eevil\u202C " + "w".repeat(300),
            "Lanterns " + HOSTILE + "\n\n<img src=x onerror=alert(1)> " + longWord,
            Language.ENGLISH,
            "\"><b>author",
            null,
            null,
            List.of(),
            List.of()),
        plain.dates(),
        plain.entities(),
        new ArticleGroups("hostile", "hostile"),
        1,
        "hash");
  }

  private static ArticleContent content(int number, Language language) {
    String title;
    String text;
    if (language.equals(Language.ARABIC)) {
      title = "قصة خيالية رقم " + number + ": عمدة ميناء المثال تستقبل شبكة مدن المصابيح";
      text =
          "هذه قصة خيالية. استقبلت سلمى المثال وفدا من شبكة مدن المصابيح في ميناء المثال، وتحدثت عن إنارة الشوارع القديمة وعن النقل العام.\n\n"
              + "وقال مكتب الزليج إن المدينة ستنشر خريطة مفتوحة لمصابيحها قبل نهاية العام.";
    } else if (language.equals(Language.FRENCH)) {
      title = "Fiction nº " + number + " : la maire de Port Example reçoit le réseau des lampes";
      text =
          "Ceci est une fiction. Salma Example a reçu une délégation du Network of Lamp Cities à Port Example ; il fut question de l’éclairage des vieilles rues et des transports.\n\n"
              + "L’Office of Tiles publiera avant la fin de l’année une carte ouverte des lampes de la ville.";
    } else {
      title = "Fiction no. " + number + ": the mayor of Port Example receives the lamp cities";
      text =
          "This is fiction. Salma Example received a delegation of the Network of Lamp Cities in Port Example; they spoke about lighting the old streets and about buses.\n\n"
              + "The Office of Tiles will publish an open map of the city’s lamps before the end of the year, Karim Sample said.";
    }
    return new ArticleContent(
        title, text, language, "A. Writer", null, "Cities", List.of(), List.of());
  }

  private static EntityMention person(String id, String name, String role) {
    return new EntityMention(
        id, EntityKind.PERSON, name, 2, role, "MA", name + " received a delegation.");
  }

  private static EntityMention mention(String id, EntityKind kind, String name) {
    return new EntityMention(id, kind, name, 1, null, null, null);
  }

  private static CountryMention about(String code, CountryMention.Relation relation) {
    return new CountryMention(new Country(code), relation, 0.8, "A sentence about " + code + ".");
  }
}
