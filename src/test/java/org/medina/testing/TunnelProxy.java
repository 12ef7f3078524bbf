package org.medina.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A proxy that makes tunnels (RFC 9110, CONNECT), all of them to one place. */
public final class TunnelProxy implements AutoCloseable {
  private final ServerSocket server;
  private final int target;
  private final List<String> asked = new CopyOnWriteArrayList<>();

  /** A proxy whose every tunnel ends at this port of 127.0.0.1. */
  public TunnelProxy(int target) {
    this.target = target;
    try {
      server = new ServerSocket(0, 50, InetAddress.ofLiteral("127.0.0.1"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Accepting.start(server, this::serve);
  }

  public URI address() {
    return URI.create("http://127.0.0.1:" + server.getLocalPort());
  }

  /** The first lines of all requests. */
  public List<String> asked() {
    return List.copyOf(asked);
  }

  private void serve(Socket client) {
    try (client;
        Socket behind = new Socket(InetAddress.ofLiteral("127.0.0.1"), target)) {
      asked.add(head(client.getInputStream()).lines().findFirst().orElse(""));
      client
          .getOutputStream()
          .write("HTTP/1.1 200 Connected\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      Thread back = Thread.ofVirtual().start(() -> pump(behind, client));
      pump(client, behind);
      back.join();
    } catch (IOException | InterruptedException e) {
      // One of the two hung up.
      return;
    }
  }

  private static String head(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    for (int next = in.read(); next >= 0 && !head.toString().endsWith("\r\n\r"); next = in.read()) {
      head.append((char) next);
    }
    return head.toString();
  }

  private static void pump(Socket from, Socket to) {
    try {
      from.getInputStream().transferTo(to.getOutputStream());
      to.shutdownOutput();
    } catch (IOException e) {
      // One of the two hung up.
      return;
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
