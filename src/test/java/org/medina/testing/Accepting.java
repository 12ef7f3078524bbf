package org.medina.testing;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.function.Consumer;

/** The loop of the servers for tests. */
final class Accepting {
  private Accepting() {}

  /** Serves each connection in a thread of its own, until the socket is closed. */
  static void start(ServerSocket server, Consumer<Socket> serving) {
    Thread.ofVirtual().start(() -> accept(server, serving));
  }

  private static void accept(ServerSocket server, Consumer<Socket> serving) {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        Thread.ofVirtual().start(() -> serving.accept(socket));
      } catch (IOException e) {
        return;
      }
    }
  }
}
