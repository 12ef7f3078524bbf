package org.medina.crawl.fetch;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Future;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.cookie.BasicCookieStore;
import org.apache.hc.client5.http.cookie.CookieStore;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.client5.http.impl.async.HttpAsyncClientBuilder;
import org.apache.hc.client5.http.impl.async.HttpAsyncClients;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.HostnameVerificationPolicy;
import org.apache.hc.client5.http.ssl.HttpsSupport;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.config.CharCodingConfig;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.HttpClientResponseHandler;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.http.nio.support.AsyncRequestBuilder;
import org.apache.hc.core5.http2.HttpVersionPolicy;
import org.apache.hc.core5.http2.config.H2Config;
import org.apache.hc.core5.reactor.IOReactorConfig;
import org.apache.hc.core5.ssl.SSLContexts;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.medina.crawl.CrawlConfig;

/**
 * The pooled connections: blocking ones that speak HTTP/1.1, and, from the first server on that
 * prefers HTTP/2, others that speak it. Either goes through the same guard, proxy and limits, with
 * one connection a host at most. Thread-safe.
 */
final class Connections implements AutoCloseable {
  private static final int MOST_HEADERS = 500;
  private static final int LONGEST_HEADER = 64 * 1024;
  private static final int MOST_REMEMBERED = 10_000;

  /** What a server may send ahead of its reader over HTTP/2. */
  private static final int WINDOW = 256 * 1024;

  private final CrawlConfig config;
  private final AddressGuard guard;
  private final Timeout patience;
  private final String userAgent;
  private final CookieStore cookies = new BasicCookieStore();
  private final CloseableHttpClient plain;

  /** Hosts with their ports that prefer HTTP/2. */
  private final Cache<HttpHost, Boolean> preferring =
      Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).build();

  private final ReentrantLock opening = new ReentrantLock();
  private volatile @Nullable CloseableHttpAsyncClient multiplexed;

  Connections(CrawlConfig config, AddressGuard guard) {
    this.config = config;
    this.guard = guard;
    this.patience = Timeout.of(config.requestTimeout());
    this.userAgent = config.userAgent() + " (+" + config.contact() + ")";
    this.plain = plain();
  }

  /** Sends a request over the protocol that its host prefers. */
  FetchResult execute(HttpGet get, HttpClientResponseHandler<FetchResult> reader)
      throws IOException {
    HttpHost host = hostOf(get);
    if (preferring.getIfPresent(host) == null) {
      try {
        return plain.execute(get, reader);
      } catch (OfferingTls.Http2Exception e) {
        prefersHttp2(host);
      }
    }
    return executeMultiplexed(get, reader);
  }

  private FetchResult executeMultiplexed(HttpGet get, HttpClientResponseHandler<FetchResult> reader)
      throws IOException {
    StreamedAnswer answer = new StreamedAnswer(patience);
    Future<Void> exchange =
        multiplexed()
            .execute(
                AsyncRequestBuilder.get(get.getRequestUri())
                    .setHttpHost(hostOf(get))
                    .setHeaders(get.getHeaders())
                    .build(),
                answer,
                null);
    get.setDependency(
        () -> {
          answer.giveUp();
          return exchange.cancel(true);
        });
    try (ClassicHttpResponse response = answer.await()) {
      return reader.handleResponse(response);
    } catch (HttpException e) {
      throw new IOException(e);
    } finally {
      if (!answer.isWhole()) {
        exchange.cancel(true);
      }
    }
  }

  private static HttpHost hostOf(HttpGet get) {
    return new HttpHost(get.getScheme(), get.getAuthority());
  }

  /** From now on this host is spoken to over HTTP/2, unless its next handshake says otherwise. */
  void prefersHttp2(HttpHost host) {
    preferring.put(host, true);
  }

  private CloseableHttpClient plain() {
    HttpClientBuilder builder =
        HttpClients.custom()
            .setConnectionManager(
                PoolingHttpClientConnectionManagerBuilder.create()
                    .setConnectionFactory(
                        ManagedHttpClientConnectionFactory.builder().http1Config(limits()).build())
                    .setTlsSocketStrategy(new OfferingTls())
                    .setDnsResolver(guard)
                    .setMaxConnPerRoute(1)
                    .setMaxConnTotal(mostConnections())
                    .setDefaultSocketConfig(
                        SocketConfig.custom().setSoTimeout(patience).setTcpNoDelay(true).build())
                    .setDefaultConnectionConfig(connection())
                    .build())
            .setDefaultRequestConfig(request())
            .setDefaultCookieStore(cookies)
            .setUserAgent(userAgent)
            .disableAutomaticRetries()
            .disableRedirectHandling()
            .disableContentCompression()
            .disableAuthCaching();
    if (!config.cookies()) {
      builder.disableCookieManagement();
    }
    if (config.proxy() != null) {
      builder.setProxy(HttpHost.create(config.proxy()));
    }
    return builder.build();
  }

  /** Made when the first server asks for it: most crawls of a few sources never need its thread. */
  private CloseableHttpAsyncClient multiplexed() {
    opening.lock();
    try {
      CloseableHttpAsyncClient client = multiplexed;
      if (client == null) {
        client = asynchronous();
        client.start();
        multiplexed = client;
      }
      return client;
    } finally {
      opening.unlock();
    }
  }

  private CloseableHttpAsyncClient asynchronous() {
    HttpAsyncClientBuilder builder =
        HttpAsyncClients.custom()
            .setConnectionManager(
                PoolingAsyncClientConnectionManagerBuilder.create()
                    .setTlsStrategy(
                        new DefaultClientTlsStrategy(
                            SSLContexts.createDefault(),
                            // The built-in check alone does not happen on connections of this sort.
                            HostnameVerificationPolicy.BOTH,
                            HttpsSupport.getDefaultHostnameVerifier()))
                    .setDnsResolver(guard)
                    .setMaxConnPerRoute(1)
                    .setMaxConnTotal(mostConnections())
                    .setDefaultConnectionConfig(connection())
                    .setDefaultTlsConfig(
                        TlsConfig.custom()
                            .setVersionPolicy(HttpVersionPolicy.NEGOTIATE)
                            .setHandshakeTimeout(patience)
                            .build())
                    .build())
            .setIOReactorConfig(
                IOReactorConfig.custom()
                    .setIoThreadCount(1)
                    .setSoTimeout(patience)
                    .setTcpNoDelay(true)
                    .build())
            .setThreadFactory(Thread.ofPlatform().daemon().name("fetch-http2-", 0).factory())
            .setH2Config(
                H2Config.custom()
                    .setPushEnabled(false)
                    .setInitialWindowSize(WINDOW)
                    .setMaxHeaderListSize(LONGEST_HEADER)
                    .build())
            .setHttp1Config(limits())
            .setCharCodingConfig(
                CharCodingConfig.custom().setCharset(StandardCharsets.ISO_8859_1).build())
            .setDefaultRequestConfig(request())
            .setDefaultCookieStore(cookies)
            .setUserAgent(userAgent)
            .addExecInterceptorFirst("active-abort", new ActiveAbort())
            .disableAutomaticRetries()
            .disableRedirectHandling()
            .disableContentCompression()
            .disableAuthCaching();
    if (!config.cookies()) {
      builder.disableCookieManagement();
    }
    if (config.proxy() != null) {
      builder.setProxy(HttpHost.create(config.proxy()));
    }
    return builder.build();
  }

  private int mostConnections() {
    return Math.max(config.maxConcurrentHosts() * 2, 16);
  }

  private static Http1Config limits() {
    return Http1Config.custom()
        .setMaxHeaderCount(MOST_HEADERS)
        .setMaxLineLength(LONGEST_HEADER)
        .build();
  }

  private ConnectionConfig connection() {
    return ConnectionConfig.custom().setConnectTimeout(patience).setSocketTimeout(patience).build();
  }

  private RequestConfig request() {
    return RequestConfig.custom()
        .setResponseTimeout(patience)
        .setConnectionRequestTimeout(patience)
        .build();
  }

  @Override
  public void close() throws IOException {
    CloseableHttpAsyncClient client = multiplexed;
    try (plain) {
      if (client != null) {
        client.close();
      }
    }
  }
}
