package org.medina.testing;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import org.eclipse.jetty.alpn.server.ALPNServerConnectionFactory;
import org.eclipse.jetty.http2.server.HTTP2ServerConnectionFactory;
import org.eclipse.jetty.server.ConnectionMetaData;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/** A Jetty on 127.0.0.1 that speaks TLS and offers the protocols it is told to. */
public final class SecureSite implements AutoCloseable {
  /** What was asked for, over which protocol, and with which headers. */
  public record Asked(
      String path, String protocol, String connection, Map<String, String> headers) {}

  /** What a path answers; blocking. */
  public interface Page {
    void answer(Request request, Response response) throws Exception;
  }

  private final Server server = new Server();
  private final ServerConnector connector;
  private final Map<String, Page> pages = new ConcurrentHashMap<>();
  private final List<Asked> asked = new CopyOnWriteArrayList<>();

  /** A site that offers HTTP/2 and HTTP/1.1, or the latter alone. */
  public SecureSite(SSLContext keys, boolean http2) throws Exception {
    HttpConfiguration http = new HttpConfiguration();
    http.addCustomizer(new SecureRequestCustomizer(false));
    SslContextFactory.Server tls = new SslContextFactory.Server();
    tls.setSslContext(keys);
    ALPNServerConnectionFactory alpn = new ALPNServerConnectionFactory();
    alpn.setDefaultProtocol("http/1.1");
    HttpConnectionFactory one = new HttpConnectionFactory(http);
    SslConnectionFactory secure = new SslConnectionFactory(tls, alpn.getProtocol());
    connector =
        http2
            ? new ServerConnector(server, secure, alpn, new HTTP2ServerConnectionFactory(http), one)
            : new ServerConnector(server, secure, alpn, one);
    connector.setHost("127.0.0.1");
    server.addConnector(connector);
    server.setHandler(
        new Handler.Abstract() {
          @Override
          public boolean handle(Request request, Response response, Callback callback)
              throws Exception {
            serve(request, response, callback);
            return true;
          }
        });
    server.start();
  }

  private void serve(Request request, Response response, Callback callback) throws Exception {
    String path = request.getHttpURI().getPath();
    Map<String, String> headers = new ConcurrentHashMap<>();
    request.getHeaders().forEach(field -> headers.put(field.getLowerCaseName(), field.getValue()));
    ConnectionMetaData connection = request.getConnectionMetaData();
    String protocol = connection.getHttpVersion().asString();
    String peer = String.valueOf(connection.getRemoteSocketAddress());
    asked.add(new Asked(path, protocol, peer, headers));
    Page page = pages.get(path);
    if (page == null) {
      response.setStatus(404);
    } else {
      page.answer(request, response);
    }
    callback.succeeded();
  }

  /** Answers a path. */
  public SecureSite page(String path, Page page) {
    pages.put(path, page);
    return this;
  }

  public String url(String path) {
    return "https://127.0.0.1:" + connector.getLocalPort() + path;
  }

  /** Everything that was asked, in turn. */
  public List<Asked> asked() {
    return List.copyOf(asked);
  }

  /** Over how many connections requests have come. */
  public long connections() {
    return asked.stream().map(Asked::connection).distinct().count();
  }

  @Override
  public void close() throws Exception {
    server.stop();
  }
}
