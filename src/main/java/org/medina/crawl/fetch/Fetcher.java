package org.medina.crawl.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.ZipException;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.MessageConstraintException;
import org.jspecify.annotations.Nullable;
import org.medina.crawl.CrawlConfig;
import org.medina.crawl.UrlNormalizer;
import org.medina.crawl.fetch.FetchResult.Failed;
import org.medina.crawl.fetch.FetchResult.Fetched;
import org.medina.crawl.fetch.FetchResult.Gone;
import org.medina.crawl.fetch.FetchResult.NotModified;
import org.medina.crawl.fetch.FetchResult.Reason;
import org.medina.crawl.fetch.FetchResult.Redirected;

/**
 * Sends one request and tells what came of it, over HTTP/2 where the server prefers it. Redirects
 * are told, not followed; connections are pooled; blocking, made for virtual threads. Thread-safe.
 */
public final class Fetcher implements AutoCloseable {
  private static final Duration LONGEST_RETRY = Duration.ofDays(1);

  /** A body that nobody reads is taken in up to here, so that its connection can be used again. */
  private static final int LONGEST_UNREAD = 64 * 1024;

  private final CrawlConfig config;
  private final Clock clock;
  private final AddressGuard guard;
  private final Connections connections;
  private final UrlNormalizer urls = new UrlNormalizer();
  private final ScheduledExecutorService deadlines =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("fetch-deadlines").factory());

  /** A fetcher that opens only addresses that the configuration allows. */
  public Fetcher(CrawlConfig config, Clock clock) {
    this.config = config;
    this.clock = clock;
    URI proxy = config.proxy();
    this.guard =
        new AddressGuard(config.allowPrivateAddresses(), proxy == null ? null : proxy.getHost());
    this.connections = new Connections(config, guard);
  }

  /** The connections that requests go over. */
  Connections connections() {
    return connections;
  }

  /** Sends a request. Never throws for what the other side does. */
  public FetchResult fetch(FetchRequest request) {
    HttpGet get;
    try {
      get = get(request);
    } catch (IllegalArgumentException e) {
      return failed(Reason.CLIENT_ERROR, e);
    }
    // A peer that sends a byte now and then resets every socket time-out: this one it cannot.
    AtomicBoolean late = new AtomicBoolean();
    ScheduledFuture<?> alarm =
        deadlines.schedule(
            () -> {
              late.set(true);
              get.cancel();
            },
            config.bodyTimeout().toMillis(),
            TimeUnit.MILLISECONDS);
    FetchResult result = send(get, request);
    alarm.cancel(false);
    return !late.get() || !(result instanceof Failed)
        ? result
        : new Failed(Reason.TIMEOUT, "not done after " + config.bodyTimeout(), null);
  }

  private FetchResult send(HttpGet get, FetchRequest request) {
    try {
      if (config.proxy() != null) {
        guard.checkBehindProxy(get.getAuthority().getHostName());
      }
      return connections.execute(get, response -> read(request, response, get::cancel));
    } catch (AddressGuard.NotAllowedException e) {
      return failed(Reason.ADDRESS_NOT_ALLOWED, e);
    } catch (UnknownHostException e) {
      return failed(Reason.DNS, e);
    } catch (BodyReader.TooLargeException | MessageConstraintException e) {
      return failed(Reason.TOO_LARGE, e);
    } catch (BodyReader.BadEncodingException | ZipException e) {
      return failed(Reason.BAD_ENCODING, e);
    } catch (BodyReader.TooSlowException | SocketTimeoutException e) {
      return failed(Reason.TIMEOUT, e);
    } catch (SSLException e) {
      return failed(TlsFaults.reason(e), e);
    } catch (ConnectException | NoRouteToHostException e) {
      return failed(Reason.CONNECT, e);
    } catch (IOException e) {
      return failed(Reason.RESET, e);
    } catch (IllegalArgumentException e) {
      return failed(Reason.CLIENT_ERROR, e);
    }
  }

  private HttpGet get(FetchRequest request) {
    HttpGet get = new HttpGet(request.url());
    get.setHeader("Accept", request.accept());
    get.setHeader("Accept-Language", "ar,fr,en;q=0.9,*;q=0.5");
    get.setHeader("Accept-Encoding", "gzip, br, zstd, deflate");
    if (config.from() != null) {
      get.setHeader("From", config.from());
    }
    if (request.etag() != null) {
      get.setHeader("If-None-Match", request.etag());
    }
    if (request.lastModified() != null) {
      get.setHeader("If-Modified-Since", request.lastModified());
    }
    return get;
  }

  private FetchResult read(FetchRequest request, ClassicHttpResponse response, Runnable abort)
      throws IOException {
    int status = response.getCode();
    if (status / 100 == 2) {
      return body(request, response, abort);
    }
    skipBody(response, abort);
    return switch (status / 100) {
      case 3 -> status == 304 ? new NotModified() : redirect(request, response);
      case 4 -> clientError(status, response);
      default ->
          new Failed(Reason.SERVER_ERROR, "the server answered " + status, retryAfter(response));
    };
  }

  /** What a server says beside an error may be endless: no more of it is read than is useful. */
  private static void skipBody(ClassicHttpResponse response, Runnable abort) {
    HttpEntity entity = response.getEntity();
    if (entity != null && !endsSoon(entity)) {
      response.setEntity(null);
      abort.run();
    }
  }

  private static boolean endsSoon(HttpEntity entity) {
    try {
      return entity.getContent().readNBytes(LONGEST_UNREAD + 1).length <= LONGEST_UNREAD;
    } catch (IOException e) {
      return false;
    }
  }

  private FetchResult clientError(int status, ClassicHttpResponse response) {
    return switch (status) {
      case 404, 410 -> new Gone(status);
      case 429 ->
          new Failed(Reason.TOO_MANY_REQUESTS, "the server answered 429", retryAfter(response));
      default ->
          new Failed(Reason.CLIENT_ERROR, "the server answered " + status, retryAfter(response));
    };
  }

  private FetchResult redirect(FetchRequest request, ClassicHttpResponse response) {
    Header location = response.getFirstHeader("Location");
    if (location == null) {
      return new Failed(Reason.CLIENT_ERROR, "a redirect without a target", null);
    }
    int status = response.getCode();
    return urls.resolve(request.url(), RawHeader.text(location.getValue()))
        .<FetchResult>map(
            target ->
                new Redirected(
                    target, status == 301 || status == 308, response.containsHeader("Set-Cookie")))
        .orElseGet(() -> new Failed(Reason.CLIENT_ERROR, "a redirect to no web address", null));
  }

  private FetchResult body(FetchRequest request, ClassicHttpResponse response, Runnable abort)
      throws IOException {
    Instant at = clock.instant();
    HttpEntity entity = response.getEntity();
    int status = response.getCode();
    if (entity == null) {
      return new Fetched(request.url(), status, headers(response), new byte[0], at, 0);
    }
    long deadline = System.nanoTime() + config.bodyTimeout().toNanos();
    BodyReader reader = new BodyReader(config.maxBodyBytes(), deadline);
    String encoding = entity.getContentEncoding() == null ? "" : entity.getContentEncoding();
    try {
      InputStream wire = entity.getContent();
      BodyReader.Body body = reader.read(wire, encoding);
      wire.close();
      return new Fetched(
          request.url(), status, headers(response), body.bytes(), at, body.wireBytes());
    } catch (IOException e) {
      // Closing the stream or the response would first read the rest, however long it is.
      abort.run();
      throw e;
    }
  }

  private static Map<String, List<String>> headers(ClassicHttpResponse response) {
    Map<String, List<String>> headers = new HashMap<>();
    for (Header header : response.getHeaders()) {
      headers
          .computeIfAbsent(header.getName().toLowerCase(Locale.ROOT), name -> new ArrayList<>())
          .add(header.getValue());
    }
    return headers;
  }

  private @Nullable Duration retryAfter(ClassicHttpResponse response) {
    Header header = response.getFirstHeader("Retry-After");
    if (header == null) {
      return null;
    }
    String value = header.getValue().strip();
    Duration wait;
    try {
      wait =
          value.chars().allMatch(Character::isDigit)
              ? Duration.ofSeconds(Long.parseLong(value))
              : Duration.between(
                  clock.instant(),
                  ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    } catch (NumberFormatException | DateTimeParseException e) {
      return null;
    }
    if (wait.isNegative()) {
      return Duration.ZERO;
    }
    return wait.compareTo(LONGEST_RETRY) > 0 ? LONGEST_RETRY : wait;
  }

  private static Failed failed(Reason reason, Exception e) {
    String detail = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    return new Failed(reason, detail, null);
  }

  @Override
  public void close() {
    deadlines.shutdownNow();
    try {
      connections.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
