package org.medina.search.engine;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.medina.model.EntityMention;
import org.medina.model.Language;
import org.medina.model.Registry;
import org.medina.model.RegistryEntity;
import org.medina.search.Facet;
import org.medina.search.FacetValue;

/** The names of facet values in the reader's language, from the registry and CLDR. */
final class FacetLabels {
  private final Registry registry;
  private final Map<String, String> sourceNames;

  FacetLabels(Registry registry, Map<String, String> sourceNames) {
    this.registry = registry;
    this.sourceNames = Map.copyOf(sourceNames);
  }

  FacetValue value(Facet facet, String id, long count, boolean selected, Language language) {
    return new FacetValue(
        id, label(facet, id, language), local(facet, id, language), count, selected);
  }

  String label(Facet facet, String id, Language language) {
    if (id.equals(Facet.NONE)) {
      return id;
    }
    return switch (facet) {
      case COUNTRY, EVENT_PLACE, PUBLISHED_IN ->
          Locale.of("", id).getDisplayCountry(Locale.of(language.code()));
      case LANGUAGE -> Locale.of(id).getDisplayLanguage(Locale.of(language.code()));
      case SOURCE -> source(id);
      case PERSON, ORGANISATION, NETWORK, CITY -> entity(id, language);
    };
  }

  String source(String id) {
    return sourceNames.getOrDefault(id, id);
  }

  private String entity(String id, Language language) {
    Optional<RegistryEntity> entity = registry.find(id);
    if (entity.isPresent()) {
      return entity.get().labels().in(language);
    }
    return id.startsWith(EntityMention.UNREGISTERED)
        ? id.substring(EntityMention.UNREGISTERED.length())
        : id;
  }

  private String local(Facet facet, String id, Language language) {
    Language other = language.equals(Language.ARABIC) ? Language.ENGLISH : Language.ARABIC;
    return label(facet, id, other);
  }
}
