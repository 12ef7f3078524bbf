package org.medina.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Optional;
import org.medina.app.DemoSite;

/**
 * The demo newsroom, crawled, stored in the real engine, and served; if wanted, a hostile outlet.
 */
record DemoVisits(DemoSite site, Optional<HostileOutlet> outlet) implements AutoCloseable {
  static DemoVisits start() {
    return start(Optional.empty());
  }

  static DemoVisits startWithHostileOutlet() {
    return startWith(new HostileOutlet());
  }

  static DemoVisits startWith(HostileOutlet outlet) {
    return start(Optional.of(outlet));
  }

  private static DemoVisits start(Optional<HostileOutlet> outlet) {
    try {
      return new DemoVisits(
          DemoSite.start(
              Files.createTempDirectory("medina-demo"),
              outlet.stream().map(HostileOutlet::source).toList()),
          outlet);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  URI address(String path) {
    return URI.create(site.address() + path);
  }

  URI search(String query) {
    return address("/search?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
  }

  @Override
  public void close() {
    site.close();
    outlet.ifPresent(HostileOutlet::close);
  }
}
