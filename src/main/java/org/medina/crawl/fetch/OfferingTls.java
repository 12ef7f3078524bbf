package org.medina.crawl.fetch;

import java.io.IOException;
import java.net.Socket;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.HostnameVerificationPolicy;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.ssl.SSLContexts;
import org.jspecify.annotations.Nullable;

/**
 * TLS for connections that speak HTTP/1.1, which asks on the way whether the server would rather
 * speak HTTP/2 (RFC 7301). If so, the connection is closed before a request is sent over it.
 */
final class OfferingTls extends DefaultClientTlsStrategy {
  private static final String HTTP_2 = "h2";

  OfferingTls() {
    super(SSLContexts.createDefault(), HostnameVerificationPolicy.BUILTIN, null);
  }

  /** The server speaks HTTP/2 and wants to. */
  static final class Http2Exception extends IOException {
    private static final long serialVersionUID = 1L;

    Http2Exception(String host) {
      super(host + " wants to speak HTTP/2");
    }
  }

  @Override
  protected void initializeSocket(SSLSocket socket) {
    SSLParameters parameters = socket.getSSLParameters();
    parameters.setApplicationProtocols(new String[] {HTTP_2, "http/1.1"});
    socket.setSSLParameters(parameters);
  }

  @Override
  public SSLSocket upgrade(
      Socket socket, String target, int port, @Nullable Object attachment, HttpContext context)
      throws IOException {
    SSLSocket secure = super.upgrade(socket, target, port, attachment, context);
    if (HTTP_2.equals(secure.getApplicationProtocol())) {
      secure.close();
      throw new Http2Exception(target);
    }
    return secure;
  }
}
