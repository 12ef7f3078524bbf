package org.medina.search.engine;

import java.util.Map;
import org.medina.model.Registry;

/**
 * The stories of today or of a moment before, with what asks for them and reads the answers.
 *
 * @param engine the way to them
 * @param labels names of facet values
 * @param reader reads hits
 * @param listing lists all values of a facet
 * @param deepPages finds pages beyond the engine's window
 * @param relaxations tells which filters leave nothing
 * @param storyPeriods counts stories by period
 */
record Stock(
    Engine engine,
    FacetLabels labels,
    HitReader reader,
    FacetListing listing,
    DeepPages deepPages,
    Relaxations relaxations,
    StoryPeriods storyPeriods) {
  /**
   * The stories behind an engine.
   *
   * @param registry the names of their time
   */
  static Stock of(Engine engine, Registry registry, Map<String, String> sourceNames) {
    FacetLabels labels = new FacetLabels(registry, sourceNames);
    return new Stock(
        engine,
        labels,
        new HitReader(engine, labels),
        new FacetListing(engine, registry, labels),
        new DeepPages(engine, DeepPages.WINDOW),
        new Relaxations(engine),
        new StoryPeriods(engine));
  }
}
