package org.medina.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.medina.app.DemoSite;

/** The demo newsroom and a hostile outlet, crawled, stored in the real engine, and served. */
record DemoVisits(DemoSite site, HostileOutlet outlet) implements AutoCloseable {
  static DemoVisits start() {
    HostileOutlet outlet = new HostileOutlet();
    try {
      return new DemoVisits(
          DemoSite.start(Files.createTempDirectory("medina-demo"), List.of(outlet.source())),
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
    outlet.close();
  }
}
