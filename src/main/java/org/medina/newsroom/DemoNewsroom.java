package org.medina.newsroom;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The running demo newsroom: four fictional outlets on loopback, each with its own address. */
public final class DemoNewsroom implements AutoCloseable {
  private final Map<Outlet, OutletServer> servers = new EnumMap<>(Outlet.class);
  private final Templates templates = new Templates();

  private DemoNewsroom() {}

  /** Starts the newsroom on free ports. */
  public static DemoNewsroom start() {
    return start(0);
  }

  /**
   * Starts the newsroom. The outlets listen on 127.0.0.2 and up, so that each is a host of its own;
   * where the machine has only 127.0.0.1, on ports of that one.
   *
   * @param port the wanted port, so that the stories keep their addresses; another one is taken
   *     when it is not free, and 0 takes any
   */
  public static DemoNewsroom start(int port) {
    DemoNewsroom newsroom = new DemoNewsroom();
    try {
      for (Outlet outlet : Outlet.values()) {
        OutletServer server = newsroom.listen(outlet, port);
        newsroom.servers.put(outlet, server);
        newsroom.publish(outlet, server, StoryFile.read(outlet));
      }
      return newsroom;
    } catch (IOException e) {
      newsroom.close();
      throw new UncheckedIOException("the demo newsroom cannot listen on loopback", e);
    }
  }

  /** Lets the outlets correct the stories that have a correction, as newspapers do. */
  public void publishCorrections() {
    servers.forEach(
        (outlet, server) ->
            publish(
                outlet, server, StoryFile.read(outlet).stream().map(Story::corrected).toList()));
  }

  private void publish(Outlet outlet, OutletServer server, List<Story> stories) {
    server.publish(Site.pages(outlet, server.origin(), stories, templates));
  }

  private OutletServer listen(Outlet outlet, int port) throws IOException {
    List<InetSocketAddress> choices =
        List.of(
            address(2 + outlet.ordinal(), port),
            address(2 + outlet.ordinal(), 0),
            address(1, port == 0 ? 0 : port + outlet.ordinal()),
            address(1, 0));
    IOException last = new IOException("no address was tried");
    for (InetSocketAddress choice : choices) {
      try {
        return new OutletServer(choice);
      } catch (IOException e) {
        last = e;
      }
    }
    throw last;
  }

  private static InetSocketAddress address(int last, int port) throws IOException {
    return new InetSocketAddress(
        InetAddress.getByAddress(new byte[] {127, 0, 0, (byte) last}), port);
  }

  /** Where each outlet listens, by source id. */
  public Map<String, URI> origins() {
    Map<String, URI> origins = new LinkedHashMap<>();
    servers.forEach((outlet, server) -> origins.put(outlet.id(), server.origin()));
    return origins;
  }

  /** What a crawl has to find. */
  public Manifest manifest() {
    return Manifest.count();
  }

  /** The outlets as the YAML of a file in {@code crawler-config/sources/}. */
  public String sources() {
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put("origins", origins());
    return templates.fill("sources", values);
  }

  /**
   * Writes a configuration for the outlets: sources, and leave to open loopback addresses.
   *
   * @param directory where to put {@code medina.yml} and {@code sources/}; made when missing
   */
  public void writeConfiguration(Path directory) {
    try {
      Files.createDirectories(directory.resolve("sources"));
      Files.writeString(
          directory.resolve("medina.yml"), "crawl:\n  allow-private-addresses: [127.0.0.0/8]\n");
      Files.writeString(directory.resolve("sources").resolve("demo-newsroom.yml"), sources());
    } catch (IOException e) {
      throw new UncheckedIOException("the demo configuration cannot be written", e);
    }
  }

  /** The paths asked for so far, by source id, oldest first, at most ten thousand each. */
  public Map<String, List<String>> requests() {
    Map<String, List<String>> requests = new LinkedHashMap<>();
    servers.forEach((outlet, server) -> requests.put(outlet.id(), server.requests()));
    return requests;
  }

  @Override
  public void close() {
    servers.values().forEach(OutletServer::close);
  }
}
