package org.medina.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.medina.crawl.FetchedPage;
import org.medina.crawl.Frontier;
import org.medina.crawl.FrontierEntry;
import org.medina.crawl.FrontierEntry.Kind;
import org.medina.crawl.FrontierEntry.Status;
import org.medina.crawl.FrontierEntry.Visit;
import org.medina.crawl.HostLease;
import org.medina.crawl.LeasedEntry;
import org.medina.frontier.ElasticsearchFrontier;
import org.medina.index.ElasticsearchGateway;
import org.medina.index.IndexConfig;
import org.medina.index.IndexSchema;
import org.medina.index.node.Lifetime;

/**
 * Processor time of the frontier alone, client and engine, from the discovery of an address to its
 * outcome: {@code FrontierCost HOSTS URLS BULK ROUNDS}. The first round is that of a cold JVM and a
 * cold engine; each round has addresses of its own. BULK is how many outcomes are written at once.
 * The engine is started as {@code crawl --once} does, with {@code -Dbench.lifetime=DAYS} as {@code
 * serve} does.
 */
public final class FrontierCost {
  private static final int LEASE = 250;

  private FrontierCost() {}

  public static void main(String[] args) throws Exception {
    int hosts = Integer.parseInt(args[0]);
    int urls = Integer.parseInt(args[1]);
    int bulk = Integer.parseInt(args[2]);
    Path data = Files.createTempDirectory("medina-bench");
    Lifetime lifetime = Lifetime.valueOf(System.getProperty("bench.lifetime", "MINUTES"));
    try (ElasticsearchGateway gateway =
        ElasticsearchGateway.open(IndexConfig.embedded(data), lifetime)) {
      new IndexSchema(gateway).ensure();
      Frontier frontier = new ElasticsearchFrontier(gateway);
      for (int round = 0; round < Integer.parseInt(args[3]); round++) {
        measured(frontier, hosts, urls, bulk, "r" + round);
      }
    }
    System.exit(0);
  }

  private static void measured(Frontier frontier, int hosts, int urls, int bulk, String round)
      throws Exception {
    Cost cost = Cost.of(() -> round(frontier, hosts, urls, bulk, round)).perThousand(hosts * urls);
    System.out.printf(
        Locale.ROOT,
        "%s: %d addresses, client %.3f + engine %.3f ms CPU each%n",
        round,
        hosts * urls,
        cost.own(),
        cost.engine());
  }

  private static void round(Frontier frontier, int hosts, int urls, int bulk, String round) {
    Instant now = Instant.now();
    List<HostLease> leases = new ArrayList<>();
    for (int host = 0; host < hosts; host++) {
      String name = "h" + host + "." + round + ".example";
      leases.add(frontier.lease(name, "bench", now, Duration.ofHours(1)).orElseThrow());
      frontier.add(
          IntStream.range(0, urls)
              .mapToObj(i -> "http://%s/news/2024/03/the-council-meets-%d".formatted(name, i))
              .map(url -> FrontierEntry.discovered(url, name, Kind.STORY, FetchedPage.Hint.NONE))
              .toList());
    }
    frontier.dueHosts(now, null);
    List<List<FrontierEntry>> due = new ArrayList<>();
    boolean more = true;
    while (more) {
      due.clear();
      for (HostLease lease : leases) {
        due.add(frontier.due(lease, now, null, LEASE));
      }
      more = due.stream().anyMatch(list -> !list.isEmpty());
      write(frontier, leases, due, bulk);
      frontier.dueHosts(now, null);
    }
    leases.forEach(lease -> frontier.release(lease, now));
  }

  /** The outcomes of all hosts, mixed as the crawl mixes them. */
  private static void write(
      Frontier frontier, List<HostLease> leases, List<List<FrontierEntry>> due, int bulk) {
    List<LeasedEntry> outcomes = new ArrayList<>();
    for (int i = 0; i < LEASE; i++) {
      for (int host = 0; host < due.size(); host++) {
        if (i < due.get(host).size()) {
          FrontierEntry entry = due.get(host).get(i);
          Visit visit =
              new Visit(
                  "\"" + entry.id() + "\"",
                  null,
                  entry.id(),
                  Duration.ofHours(1),
                  0,
                  null,
                  entry.url());
          Instant next = Instant.now().plus(Duration.ofHours(1));
          outcomes.add(
              new LeasedEntry(leases.get(host), entry.visited(Status.FETCHED, next, visit)));
        }
        if (outcomes.size() == bulk) {
          frontier.update(outcomes);
          outcomes.clear();
        }
      }
    }
    frontier.update(outcomes);
  }
}
