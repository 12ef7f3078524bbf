package org.medina.index;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.json.JsonData;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Bringing all stories up to one registry: which are left, and what can be said of the others.
 *
 * @param stamp who tags now
 * @param outcome what all stories' tags are as if given by at its end: the same, or of no certain
 *     program when some stay as another one tagged them by this registry
 * @param checkpoint the latest write that is certain to be seen
 * @param latest what the last sweep came to, if it was one over this index
 * @param whole what the last sweep that came to its end came to, if it was another one
 */
public record Sweep(
    TagStamp stamp,
    TagStamp outcome,
    WriteCheckpoint checkpoint,
    @Nullable Swept latest,
    @Nullable Swept whole) {
  private static final String STAMP = "registry";

  /** The stories that may have been tagged by another version of the registry. */
  public Query left() {
    return Query.of(q -> q.bool(b -> b.mustNot(done())));
  }

  Sweep withOutcome(TagStamp other) {
    return new Sweep(stamp, other, checkpoint, latest, whole);
  }

  /** Those that this version tagged in the hands of a program that may tag otherwise. */
  Query byAnotherProgram() {
    List<Query> certain = new ArrayList<>();
    certain.add(Query.of(q -> q.term(t -> t.field(STAMP).value(stamp.toString()))));
    ofThisRegistry()
        .filter(swept -> swept.stamp().equals(stamp))
        .map(Sweep::by)
        .forEach(certain::add);
    return Query.of(q -> q.bool(b -> b.should(done()).minimumShouldMatch("1").mustNot(certain)));
  }

  private List<Query> done() {
    List<Query> done = new ArrayList<>();
    done.add(Query.of(q -> q.prefix(p -> p.field(STAMP).value(stamp.beginning()))));
    done.add(Query.of(q -> q.term(t -> t.field(STAMP).value(stamp.registry()))));
    ofThisRegistry().map(Sweep::by).forEach(done::add);
    return done;
  }

  private Stream<Swept> ofThisRegistry() {
    return Optional.ofNullable(latest).stream()
        .filter(swept -> swept.stamp().registry().equals(stamp.registry()));
  }

  /** The stories that something is said of. */
  private static Query by(Swept swept) {
    long sequence = swept.checkpoint().sequence();
    Query written =
        Query.of(q -> q.range(r -> r.untyped(u -> u.field("_seq_no").lte(JsonData.of(sequence)))));
    String upTo = swept.upTo();
    return upTo == null
        ? written
        : Query.of(
            q ->
                q.bool(
                    b ->
                        b.filter(written)
                            .filter(f -> f.range(r -> r.term(t -> t.field("id").lte(upTo))))));
  }

  /**
   * The version of the registry by which this very program would give a story the tags that it has;
   * empty when another program gave them.
   */
  public Optional<String> registryOf(ReadArticle story) {
    return Stream.concat(
            Stream.of(latest, whole)
                .filter(Objects::nonNull)
                .filter(swept -> swept.covers(story))
                .map(Swept::stamp),
            Stream.of(TagStamp.parse(story.stored().stamp())))
        .filter(by -> by.program().equals(stamp.program()))
        .map(TagStamp::registry)
        .findFirst();
  }

  /**
   * What can be said of the stories once it has dealt with some of those that were left.
   *
   * @param upTo the last one's id, null when all are done
   */
  Swept swept(@Nullable String upTo) {
    return new Swept(outcome, checkpoint, upTo);
  }

  /** What can be said of all stories while it runs. */
  @Nullable Swept meanwhile() {
    return latest != null && latest.isWhole() && ofThisRegistry().findAny().isEmpty()
        ? latest
        : whole;
  }
}
