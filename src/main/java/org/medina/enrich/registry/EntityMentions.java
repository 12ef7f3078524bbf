package org.medina.enrich.registry;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.medina.model.EntityKind;
import org.medina.model.EntityMention;
import org.medina.model.RegistryEntity;
import org.medina.text.Sentences;
import org.medina.text.name.NameFolding;
import org.medina.text.phrase.PhraseMatch;

/** Counts matches of the registry as mentions, one for each entity. */
public final class EntityMentions {
  private static final String CLITIC = "وفبلك";
  private static final int CLITICS = 3;
  private static final Pattern ELISION = Pattern.compile("^(?:[dl]|qu)['’](?=.*\\p{L})");

  private EntityMentions() {}

  /** The entities of these kinds among the matches, most mentioned first. */
  public static List<EntityMention> of(
      String text,
      List<PhraseMatch<RegistryEntity>> matches,
      EntityKind first,
      EntityKind... more) {
    Set<EntityKind> kinds = EnumSet.of(first, more);
    Map<String, EntityMention> found = new LinkedHashMap<>();
    for (PhraseMatch<RegistryEntity> match : matches) {
      RegistryEntity entity = match.value();
      if (kinds.contains(entity.kind())) {
        found.merge(entity.id(), first(text, match), EntityMentions::again);
      }
    }
    return found.values().stream()
        .sorted(Comparator.comparingInt(EntityMention::count).reversed())
        .toList();
  }

  private static EntityMention first(String text, PhraseMatch<RegistryEntity> match) {
    return new EntityMention(
        match.value().id(),
        match.value().kind(),
        name(text.substring(match.start(), match.end()), match.value()),
        1,
        null,
        null,
        Sentences.around(text, match.start()));
  }

  /** The name without what French elides, and Arabic writes, in front of it. */
  private static String name(String written, RegistryEntity entity) {
    String matched = ELISION.matcher(written).replaceFirst("");
    for (int skipped = 1; skipped < CLITICS && skipped < matched.length(); skipped++) {
      String rest = NameFolding.fold(matched.substring(skipped));
      if (CLITIC.indexOf(matched.charAt(skipped - 1)) < 0) {
        break;
      }
      if (entity.names().anyMatch(name -> NameFolding.fold(name).equals(rest))) {
        return matched.substring(skipped);
      }
    }
    return matched;
  }

  private static EntityMention again(EntityMention before, EntityMention now) {
    boolean longer = now.name().length() > before.name().length();
    return new EntityMention(
        before.id(),
        before.kind(),
        longer ? now.name() : before.name(),
        before.count() + 1,
        before.role(),
        before.side(),
        before.evidence());
  }
}
