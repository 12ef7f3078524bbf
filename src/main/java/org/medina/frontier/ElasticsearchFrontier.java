package org.medina.frontier;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
  private final PlainRequests requests;
  private final HostLeases leases;
  private final RobotsDocuments robots;

  /** Whether something was written that searches do not see yet. */
  private final AtomicBoolean stale = new AtomicBoolean(true);

  private final ReentrantLock refreshing = new ReentrantLock();

  /** The frontier that a gateway leads to; {@link IndexSchema#ensure} must have run. */
  public ElasticsearchFrontier(ElasticsearchGateway gateway) {
    this.client = gateway.client();
    this.requests = new PlainRequests(client);
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
    BulkWriter bulk = bulk();
    added.forEach(entry -> bulk.create(entry.id(), EntryDocument.write(entry)));
    return written(bulk);
  }

  @Override
  public void update(Collection<LeasedEntry> updated) {
    if (updated.isEmpty()) {
      return;
    }
    BulkWriter bulk = bulk();
    for (LeasedEntry leased : updated) {
      FrontierEntry entry = leased.entry();
      bulk.replace(entry.id(), leased.lease().fence(), EntryDocument.write(entry));
    }
    written(bulk);
  }

  @Override
  public void amend(Collection<String> ids, UnaryOperator<FrontierEntry> change) {
    if (!ids.isEmpty()) {
      refresh();
    }
    for (List<String> some : slices(ids)) {
      BulkWriter bulk = bulk();
      for (MultiGetResponseItem<ObjectNode> item : found(some)) {
        ObjectNode source = item.isFailure() ? null : item.result().source();
        if (source == null) {
          continue;
        }
        GetResult<ObjectNode> result = item.result();
        FrontierEntry known = EntryDocument.read(result.id(), source);
        FrontierEntry changed = change.apply(known);
        if (!changed.equals(known)) {
          // A later holder's write, which has a later version, stands.
          long version = Objects.requireNonNull(result.version());
          bulk.replace(changed.id(), version, EntryDocument.write(changed));
        }
      }
      if (!bulk.isEmpty()) {
        written(bulk);
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

  /** The ids of what was written; what a later holder's write stands against is left out. */
  private Set<String> written(BulkWriter bulk) {
    Set<String> written = new HashSet<>();
    for (BulkWriter.Written write : EngineCall.of(bulk::send)) {
      if (write.status() < 300) {
        written.add(write.id());
      } else if (write.status() != CONFLICT) {
        throw new MedinaException(
            EngineCall.codeOf(write.status()),
            "Elasticsearch refused a frontier entry: " + write.reason());
      }
    }
    if (!written.isEmpty()) {
      stale.set(true);
    }
    return written;
  }

  private BulkWriter bulk() {
    return new BulkWriter(requests, entries);
  }

  @Override
  public Map<String, Long> dueHosts(Instant now, @Nullable String source) {
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
    Map<String, Long> hosts = new LinkedHashMap<>();
    Objects.requireNonNull(response.aggregations().get("hosts"))
        .sterms()
        .buckets()
        .array()
        .forEach(bucket -> hosts.put(bucket.key().stringValue(), bucket.docCount()));
    return hosts;
  }

  @Override
  public List<FrontierEntry> due(HostLease lease, Instant now, @Nullable String source, int most) {
    refresh();
    SearchRequest search =
        SearchRequest.of(
            r ->
                r.index(entries)
                    .size(most)
                    .query(due(now, lease.host(), source))
                    .sort(ascending("order"), ascending("due"))
                    .trackTotalHits(t -> t.enabled(false)));
    return EngineCall.of(() -> requests.search(entries, search)).stream()
        .map(hit -> EntryDocument.read(hit.path("_id").asText(), hit.path("_source")))
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
