package org.medina.enrich.registry;

import java.util.List;
import org.medina.model.Registry;
import org.medina.model.RegistryEntity;
import org.medina.text.analysis.Term;
import org.medina.text.phrase.PhraseMatch;
import org.medina.text.phrase.PhraseMatcher;

/** Finds every name of every entity of the registry, in any script. */
public final class RegistryMatcher {
  private final PhraseMatcher<RegistryEntity> matcher;

  /** A matcher for this registry. */
  public RegistryMatcher(Registry registry) {
    PhraseMatcher.Builder<RegistryEntity> phrases = new PhraseMatcher.Builder<>();
    for (RegistryEntity entity : registry.entities().values()) {
      entity.names().forEach(name -> phrases.add(name, entity));
    }
    this.matcher = phrases.build();
  }

  /** The mentions of entities in a text, in order. */
  public List<PhraseMatch<RegistryEntity>> find(String text) {
    return matcher.find(text);
  }

  /** The same in a text whose terms are known already. */
  public List<PhraseMatch<RegistryEntity>> find(String text, List<Term> terms) {
    return matcher.find(text, terms);
  }
}
