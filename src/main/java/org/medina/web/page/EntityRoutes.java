package org.medina.web.page;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.medina.model.Alias;
import org.medina.model.Country;
import org.medina.model.EntityKind;
import org.medina.model.EntityMention;
import org.medina.model.Language;
import org.medina.model.RegistryEntity;
import org.medina.model.Role;
import org.medina.search.Facet;
import org.medina.search.Hit;
import org.medina.search.ResultPage;
import org.medina.web.RouteGroup;
import org.medina.web.i18n.Messages;
import org.medina.web.i18n.UiLanguage;

/** Pages of people, organisations, networks, cities and countries. */
public final class EntityRoutes implements RouteGroup {
  private final Holdings holdings;
  private final PageWriter writer;
  private final Corrections corrections;

  /** Pages over this collection. */
  public EntityRoutes(Holdings holdings, PageWriter writer, Corrections corrections) {
    this.holdings = holdings;
    this.writer = writer;
    this.corrections = corrections;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    for (EntityKind kind : EntityKind.values()) {
      routes.get("/" + Addresses.path(kind) + "/{id}", context -> entity(context, kind));
    }
    routes.get("/person/{id}/roles.csv", this::roles);
    routes.get("/country/{id}", this::country);
  }

  private void entity(Context context, EntityKind kind) {
    Visit visit = Visit.of(context);
    String id = context.pathParam("id");
    Optional<RegistryEntity> known =
        holdings.registry().find(id).filter(entity -> entity.kind() == kind);
    ResultPage found = found(visit.labels(), Addresses.facet(kind), id);
    if (known.isEmpty() && found.total() == 0) {
      throw new NotFoundResponse("nobody of that name");
    }
    Messages messages = writer.messages(visit);
    Language language = visit.labels();
    String label =
        known
            .map(entity -> entity.labels().in(language))
            .orElse(id.startsWith(EntityMention.UNREGISTERED) ? id.substring(1) : id);
    boolean person = kind == EntityKind.PERSON;
    EntityPage page =
        new EntityPage(
            Addresses.path(kind),
            label,
            known.map(entity -> names(entity, label)).orElse(List.of()),
            known.map(entity -> spellings(entity, label)).orElse(List.of()),
            person
                ? AlsoSpelled.of(holdings.searcher(), id, allNames(known, label), language)
                : List.of(),
            person && known.isEmpty() ? counted(found, id, label) : List.of(),
            known.map(RegistryEntity::country).orElse(null),
            known.map(entity -> offices(entity.roles(), messages)).orElse(List.of()),
            known.isPresent(),
            new Coverage(holdings, messages).of(found, Addresses.facet(kind), id),
            person ? attended(found, id, messages) : List.of(),
            person ? "/person/" + Addresses.segment(id) + "/roles.csv" : "",
            corrections.about(label));
    show(visit, page, person ? "people" : kind == EntityKind.NETWORK ? "networks" : "");
  }

  private void country(Context context) {
    Visit visit = Visit.of(context);
    String code = context.pathParam("id");
    Messages messages = writer.messages(visit);
    if (!code.matches("[A-Z]{2}")) {
      throw new NotFoundResponse("no country has this code");
    }
    Country country = new Country(code);
    String label = messages.country(country);
    ResultPage found = found(visit.labels(), Facet.COUNTRY, code);
    if (label.equals(code) && found.total() == 0) {
      throw new NotFoundResponse("no country has this code");
    }
    List<EntityPage.Name> names = new ArrayList<>();
    for (UiLanguage language : UiLanguage.values()) {
      if (language != visit.ui()) {
        names.add(new EntityPage.Name(language.code(), writer.messages(language).country(country)));
      }
    }
    EntityPage page =
        new EntityPage(
            "country",
            label,
            names,
            List.of(),
            List.of(),
            List.of(),
            null,
            List.of(),
            true,
            new Coverage(holdings, messages).of(found, Facet.COUNTRY, code),
            List.of(),
            "",
            corrections.about(label));
    show(visit, page, "countries");
  }

  private void show(Visit visit, EntityPage page, String section) {
    writer.show(visit, "entity", new Visit.Head(section, "", true, visit.path()), page);
  }

  private ResultPage found(Language labels, Facet facet, String id) {
    return holdings
        .searcher()
        .search(SearchEdit.with(SearchEdit.everything(labels, Coverage.LOOKED_AT), facet, id));
  }

  private void roles(Context context) {
    String id = context.pathParam("id");
    ResultPage found = found(Visit.of(context).labels(), Facet.PERSON, id);
    if (found.total() == 0) {
      throw new NotFoundResponse("nobody of that name");
    }
    PeopleCsv.write(
        context, found.hits().stream().map(hit -> PeopleCsv.Story.of(hit, id)).toList(), id);
  }

  private static List<EntityPage.Name> names(RegistryEntity entity, String shown) {
    List<EntityPage.Name> names = new ArrayList<>();
    entity
        .labels()
        .byLanguage()
        .forEach(
            (language, text) -> {
              if (!text.equals(shown) && names.stream().noneMatch(n -> n.text().equals(text))) {
                names.add(new EntityPage.Name(language.code(), text));
              }
            });
    return names;
  }

  /** How the stories spell a name that the registry does not know, but for the page's own. */
  private static List<String> counted(ResultPage found, String id, String shown) {
    return found.hits().stream()
        .flatMap(hit -> mention(hit, id).stream())
        .map(EntityMention::name)
        .filter(name -> !name.equals(shown))
        .distinct()
        .toList();
  }

  private static List<String> allNames(Optional<RegistryEntity> known, String label) {
    Set<String> names = new LinkedHashSet<>();
    names.add(label);
    known.ifPresent(entity -> entity.names().forEach(names::add));
    return List.copyOf(names);
  }

  private static List<String> spellings(RegistryEntity entity, String shown) {
    Set<String> spellings = new LinkedHashSet<>();
    entity.aliases().stream().map(Alias::text).forEach(spellings::add);
    spellings.removeAll(entity.labels().byLanguage().values());
    spellings.remove(shown);
    return List.copyOf(spellings);
  }

  private static List<EntityPage.Office> offices(List<Role> roles, Messages messages) {
    return roles.stream()
        .map(
            role ->
                new EntityPage.Office(
                    role.title().in(messages.language().language()),
                    day(role.from(), messages),
                    day(role.to(), messages)))
        .toList();
  }

  private static String day(@Nullable LocalDate day, Messages messages) {
    return day == null ? "" : messages.day(day);
  }

  private List<EntityPage.Attended> attended(ResultPage found, String id, Messages messages) {
    List<HitView> views = HitView.ofSearch(found.hits(), found.request().withPage(1, 20));
    List<EntityPage.Attended> attended = new ArrayList<>();
    for (HitView view : views) {
      mention(view.hit(), id)
          .filter(mention -> mention.role() != null)
          .ifPresent(
              mention ->
                  attended.add(
                      new EntityPage.Attended(
                          view,
                          Objects.requireNonNullElse(mention.role(), ""),
                          side(mention.side(), messages))));
    }
    return attended;
  }

  private static Optional<EntityMention> mention(Hit hit, String id) {
    return hit.people().stream().filter(mention -> mention.id().equals(id)).findFirst();
  }

  private String side(@Nullable String side, Messages messages) {
    return side == null ? "" : holdings.side(side, messages);
  }
}
