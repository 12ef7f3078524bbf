package org.medina.search.engine;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.MultiBucketBase;
import co.elastic.clients.elasticsearch._types.aggregations.SingleBucketAggregateBase;
import java.util.Map;

/**
 * What a number counts: articles, or stories, of which near-identical copies are one.
 *
 * <p>Articles are the engine's own exact counts. Stories are distinct values of one field, which
 * the engine counts with HyperLogLog++ (Heule, Nunkesser and Hall 2013), in its sparse form below
 * {@value #PRECISION} values: to the unit for some thousands, then to a ten-thousandth. The same
 * set always gives the same number, so that a facet's number is what its click shows.
 *
 * @param stories whether copies count once
 */
record Counting(boolean stories) {
  private static final String STORIES = "stories";
  private static final String STORY = "story";
  private static final int PRECISION = 40_000;

  /** What every counted bucket needs inside. */
  Map<String, Aggregation> inside() {
    return stories ? storiesInside() : Map.of();
  }

  /** What a bucket needs inside whose stories are counted whatever else is. */
  static Map<String, Aggregation> storiesInside() {
    return Map.of(
        STORIES,
        Aggregation.of(a -> a.cardinality(c -> c.field(STORY).precisionThreshold(PRECISION))));
  }

  long of(MultiBucketBase bucket) {
    return stories ? stories(bucket.aggregations()) : bucket.docCount();
  }

  long of(SingleBucketAggregateBase bucket) {
    return stories ? stories(bucket.aggregations()) : bucket.docCount();
  }

  /** The stories of a bucket. */
  static long stories(Map<String, Aggregate> inside) {
    return Answers.named(inside, STORIES).cardinality().value();
  }
}
