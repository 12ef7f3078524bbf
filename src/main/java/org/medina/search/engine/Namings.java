package org.medina.search.engine;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.medina.index.PastRegistry;
import org.medina.index.RegistryIndex;
import org.medina.model.Registry;
import org.medina.search.ResultPage.Cited;
import org.medina.search.SearchRequest;

/** How names are understood today and were understood at any moment before. Thread-safe. */
final class Namings {
  private final RegistryIndex registries;
  private final Naming today;

  /** By the moment from which on they were used; as many as the registry was changed. */
  private final Map<Instant, Naming> past = new ConcurrentHashMap<>();

  Namings(RegistryIndex registries, Registry registry) {
    this.registries = registries;
    this.today = Naming.of(registry, null);
  }

  /** How the names of a search are understood. */
  Naming of(SearchRequest request) {
    Instant asOf = request.asOf();
    if (asOf == null) {
      return today;
    }
    return past.computeIfAbsent(registries.since(asOf).orElse(Instant.EPOCH), this::from);
  }

  private Naming from(Instant since) {
    Registry names = registries.at(since).map(PastRegistry::registry).orElse(today.registry());
    return Naming.of(names, since);
  }

  /** What a search of the past is to say about itself. */
  Optional<Cited> cited(SearchRequest request, Naming naming) {
    Instant since = naming.since();
    return since == null
        ? Optional.empty()
        : Optional.of(
            new Cited(
                Objects.requireNonNull(request.asOf()),
                naming.registry().version(),
                since,
                today.registry().version()));
  }
}
