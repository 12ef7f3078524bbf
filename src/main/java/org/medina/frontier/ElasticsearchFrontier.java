package org.medina.frontier;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.BulkRequest;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import co.elastic.clients.elasticsearch.core.get.GetResult;
import co.elastic.clients.elasticsearch.core.mget.MultiGetResponseItem;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.medina.crawl.Frontier;
import org.medina.crawl.FrontierEntry;
import org.medina.crawl.HostLease;
import org.medina.crawl.LeasedEntry;
import org.medina.crawl.ReadingDay;
import org.medina.crawl.SourceReport;
import org.medina.crawl.robots.RobotsRecord;
import org.medina.index.ElasticsearchGateway;
import org.medina.index.EngineCall;
import org.medina.index.IndexSchema;
import org.medina.model.MedinaException;

/** The frontier in Elasticsearch. An acknowledged write survives the death of any process. */
public final class ElasticsearchFrontier implements Frontier {
  private static final int CONFLICT = 409;
  private static final int MOST_HOSTS = 10_000;
  private static final int SLICE = 500;

  private final ElasticsearchClient client;
  private final String entries;
  private final String runs;
  private final HostLeases leases;
  private final RobotsDocuments robots;

  /** Whether something was written that searches do not see yet. */
  private final AtomicBoolean stale = new AtomicBoolean(true);

  private final ReentrantLock refreshing = new ReentrantLock();

  /** The frontier that a gateway leads to; {@link IndexSchema#ensure} must have run. */
  public ElasticsearchFrontier(ElasticsearchGateway gateway) {
    this.client = gateway.client();
    this.entries = gateway.name(IndexSchema.FRONTIER);
    this.runs = gateway.name(IndexSchema.RUNS);
    this.leases = new HostLeases(client, gateway.name(IndexSchema.HOSTS));
    this.robots = new RobotsDocuments(client, gateway.name(IndexSchema.HOSTS));
  }

  @Override
  public Set<String> add(Collection<FrontierEntry> added) {
    if (added.isEmpty()) {
      return Set.of();
    }
    BulkRequest.Builder bulk = new BulkRequest.Builder();
    for (FrontierEntry entry : added) {
      ObjectNode document = EntryDocument.write(entry);
      bulk.operations(o -> o.create(c -> c.index(entries).id(entry.id()).document(document)));
    }
    return written(bulk.build());
  }

  @Override
  public void update(Collection<LeasedEntry> updated) {
    if (updated.isEmpty()) {
      return;
    }
    BulkRequest.Builder bulk = new BulkRequest.Builder();
    for (LeasedEntry leased : updated) {
      bulk.operations(replacing(leased.entry(), leased.lease().fence()));
    }
    written(bulk.build());
  }

  @Override
  public void amend(Collection<String> ids, UnaryOperator<FrontierEntry> change) {
    if (!ids.isEmpty()) {
      refresh();
    }
    for (List<String> some : slices(ids)) {
      BulkRequest.Builder bulk = new BulkRequest.Builder();
      int changes = 0;
      for (MultiGetResponseItem<ObjectNode> item : found(some)) {
        ObjectNode source = item.isFailure() ? null : item.result().source();
        if (source == null) {
          continue;
        }
        GetResult<ObjectNode> result = item.result();
        FrontierEntry known = EntryDocument.read(result.id(), source);
        FrontierEntry changed = change.apply(known);
        if (!changed.equals(known)) {
          bulk.operations(replacing(changed, version(result)));
          changes++;
        }
      }
      if (changes > 0) {
        written(bulk.build());
      }
    }
  }

  private static List<List<String>> slices(Collection<String> ids) {
    List<String> all = List.copyOf(ids);
    List<List<String>> slices = new ArrayList<>();
    for (int from = 0; from < all.size(); from += SLICE) {
      slices.add(all.subList(from, Math.min(from + SLICE, all.size())));
    }
    return slices;
  }

  private List<MultiGetResponseItem<ObjectNode>> found(List<String> ids) {
    return EngineCall.of(
            () -> client.mget(m -> m.index(entries).realtime(false).ids(ids), ObjectNode.class))
        .docs();
  }

  private static long version(GetResult<ObjectNode> found) {
    return Objects.requireNonNull(found.version());
  }

  /** A later holder's write, which has a later version, stands. */
  private BulkOperation replacing(FrontierEntry entry, long version) {
    ObjectNode document = EntryDocument.write(entry);
    return BulkOperation.of(
        o ->
            o.index(
                i ->
                    i.index(entries)
                        .id(entry.id())
                        .versionType(VersionType.ExternalGte)
                        .version(version)
                        .document(document)));
  }

  /** The ids of what was written; what a later holder's write stands against is left out. */
  private Set<String> written(BulkRequest bulk) {
    BulkResponse response = EngineCall.of(() -> client.bulk(bulk));
    Set<String> written = new HashSet<>();
    for (BulkResponseItem item : response.items()) {
      if (item.error() == null) {
        written.add(item.id());
      } else if (item.status() != CONFLICT) {
        throw new MedinaException(
            EngineCall.codeOf(item.status()),
            "Elasticsearch refused a frontier entry: " + item.error().reason());
      }
    }
    if (!written.isEmpty()) {
      stale.set(true);
    }
    return written;
  }

  @Override
  public List<String> dueHosts(Instant now, @Nullable String source) {
    refresh();
    SearchResponse<Void> response =
        EngineCall.of(
            () ->
                client.search(
                    s ->
                        s.index(entries)
                            .size(0)
                            .query(due(now, null, source))
                            .aggregations(
                                "hosts", a -> a.terms(t -> t.field("host").size(MOST_HOSTS))),
                    Void.class));
    return Objects.requireNonNull(response.aggregations().get("hosts"))
        .sterms()
        .buckets()
        .array()
        .stream()
        .map(bucket -> bucket.key().stringValue())
        .toList();
  }

  @Override
  public List<FrontierEntry> due(HostLease lease, Instant now, @Nullable String source, int most) {
    refresh();
    SearchResponse<ObjectNode> response =
        EngineCall.of(
            () ->
                client.search(
                    s ->
                        s.index(entries)
                            .size(most)
                            .query(due(now, lease.host(), source))
                            .sort(ascending("order"), ascending("due"))
                            .trackTotalHits(t -> t.enabled(false)),
                    ObjectNode.class));
    return response.hits().hits().stream()
        .map(
            hit ->
                EntryDocument.read(
                    Objects.requireNonNull(hit.id()), Objects.requireNonNull(hit.source())))
        .toList();
  }

  private static SortOptions ascending(String field) {
    return SortOptions.of(s -> s.field(f -> f.field(field).order(SortOrder.Asc)));
  }

  private static Query due(Instant now, @Nullable String host, @Nullable String source) {
    List<Query> filters = new ArrayList<>();
    filters.add(Query.of(q -> q.range(r -> r.date(d -> d.field("due").lte(now.toString())))));
    if (host != null) {
      filters.add(Query.of(q -> q.term(t -> t.field("host").value(host))));
    }
    if (source != null) {
      filters.add(Query.of(q -> q.term(t -> t.field("source").value(source))));
    }
    return Query.of(q -> q.bool(b -> b.filter(filters)));
  }

  @Override
  public Optional<FrontierEntry> find(String id) {
    ObjectNode document =
        EngineCall.of(() -> client.get(g -> g.index(entries).id(id), ObjectNode.class)).source();
    return Optional.ofNullable(document).map(found -> EntryDocument.read(id, found));
  }

  @Override
  public Optional<HostLease> lease(String host, String owner, Instant now, Duration length) {
    Optional<HostLease> taken = EngineCall.of(() -> leases.take(host, owner, now, length));
    if (taken.isPresent()) {
      stale.set(true);
    }
    return taken;
  }

  @Override
  public Optional<HostLease> renew(HostLease lease, Instant now, Duration length) {
    return EngineCall.of(() -> leases.renew(lease, now.plus(length)));
  }

  @Override
  public void release(HostLease lease, Instant notBefore) {
    EngineCall.of(
        () -> {
          leases.release(lease, notBefore);
          return lease;
        });
  }

  @Override
  public Instant notBefore(String host) {
    return EngineCall.of(() -> leases.notBefore(host));
  }

  @Override
  public Optional<RobotsRecord> robots(String origin) {
    return EngineCall.of(() -> robots.read(origin));
  }

  @Override
  public void keepRobots(String origin, RobotsRecord answered) {
    EngineCall.of(
        () -> {
          robots.write(origin, answered);
          return origin;
        });
  }

  @Override
  public void record(SourceReport report) {
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    document.put("source", report.source());
    document.put("started", report.started().toString());
    document.put("pages", report.fetched() + report.notModified());
    document.put("news", report.indexed());
    document.set("report", ReportJson.write(report));
    EngineCall.of(() -> client.index(i -> i.index(runs).document(document)));
  }

  @Override
  public List<SourceReport> reports(String source, Brought brought, int most) {
    EngineCall.of(() -> client.indices().refresh(r -> r.index(runs)));
    SearchResponse<ObjectNode> response =
        EngineCall.of(
            () ->
                client.search(
                    s ->
                        s.index(runs)
                            .size(most)
                            .query(RunHistory.of(source, brought))
                            .sort(
                                SortOptions.of(
                                    o -> o.field(f -> f.field("started").order(SortOrder.Desc)))),
                    ObjectNode.class));
    return response.hits().hits().stream()
        .map(hit -> ReportJson.read(report(hit.source())))
        .toList();
  }

  @Override
  public List<ReadingDay> readingDays(String source, Instant since) {
    EngineCall.of(() -> client.indices().refresh(r -> r.index(runs)));
    return RunHistory.in(
        EngineCall.of(
            () -> client.search(RunHistory.search(runs, source, since), ObjectNode.class)));
  }

  private static JsonNode report(@Nullable ObjectNode document) {
    return Objects.requireNonNull(document).path("report");
  }

  @Override
  public Optional<Instant> nextDue(String source) {
    refresh();
    SearchResponse<ObjectNode> response =
        EngineCall.of(
            () ->
                client.search(
                    s -> s.index(entries).size(1).query(leading(source)).sort(ascending("due")),
                    ObjectNode.class));
    return response.hits().hits().stream()
        .findFirst()
        .map(hit -> Instant.parse(Objects.requireNonNull(hit.source()).path("due").asText()));
  }

  @Override
  public long stories(String source) {
    refresh();
    Query query =
        Query.of(
            q ->
                q.bool(
                    b ->
                        b.filter(f -> f.term(t -> t.field("source").value(source)))
                            .filter(f -> f.term(t -> t.field("order").value(1)))
                            .mustNot(
                                f ->
                                    f.term(
                                        t ->
                                            t.field("status")
                                                .value(FrontierEntry.Status.REDIRECTED.name())))));
    return EngineCall.of(() -> client.count(c -> c.index(entries).query(query))).count();
  }

  /** The addresses of a source that lead to stories. */
  private static Query leading(String source) {
    return Query.of(
        q ->
            q.bool(
                b ->
                    b.filter(f -> f.term(t -> t.field("source").value(FieldValue.of(source))))
                        .filter(f -> f.term(t -> t.field("order").value(0)))));
  }

  /**
   * What was written here, or by the last holder of a host taken here, must be seen by the next
   * search here. Whoever finds a refresh under way waits for it: it may be the one that he needs.
   */
  private void refresh() {
    refreshing.lock();
    try {
      if (stale.getAndSet(false)) {
        EngineCall.of(() -> client.indices().refresh(r -> r.index(entries)));
      }
    } catch (MedinaException e) {
      stale.set(true);
      throw e;
    } finally {
      refreshing.unlock();
    }
  }
}
