package org.medina.crawl;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A server that answers with bytes of its own choice, right or wrong. */
final class RawServer implements AutoCloseable {
  private final ServerSocket server;

  /** What is sent once a request has come. */
  interface Answer {
    void to(OutputStream out, Socket socket) throws IOException, InterruptedException;
  }

  RawServer(String address, Answer answer) {
    try {
      server = new ServerSocket(0, 50, InetAddress.getByName(address));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().start(() -> acceptAll(answer));
  }

  private void acceptAll(Answer answer) {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        Thread.ofVirtual().start(() -> serve(socket, answer));
      } catch (IOException e) {
        return;
      }
    }
  }

  private static void serve(Socket socket, Answer answer) {
    try (socket) {
      byte[] request = new byte[4096];
      if (socket.getInputStream().read(request) > 0) {
        answer.to(socket.getOutputStream(), socket);
        socket.getOutputStream().flush();
      }
    } catch (IOException e) {
      // The client hung up, as it should.
      return;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  String url() {
    return "http://%s:%d/"
        .formatted(server.getInetAddress().getHostAddress(), server.getLocalPort());
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
