package org.medina.crawl.fetch;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What came of one request. */
public sealed interface FetchResult {
  /** Bytes read from the wire. */
  default long bytes() {
    return 0;
  }

  /** A body came. */
  record Fetched(
      String url,
      int status,
      Map<String, List<String>> headers,
      byte[] body,
      Instant at,
      long bytes)
      implements FetchResult {
    /** The first value of a header, its name in lower case. */
    public @Nullable String header(String name) {
      List<String> values = headers.getOrDefault(name, List.of());
      return values.isEmpty() ? null : values.getFirst();
    }
  }

  /** The server says that nothing changed. */
  record NotModified() implements FetchResult {}

  /**
   * The page is elsewhere.
   *
   * @param target normalised address
   * @param permanent whether it will stay there
   * @param setsCookie whether the server set a cookie with it
   */
  record Redirected(String target, boolean permanent, boolean setsCookie) implements FetchResult {}

  /** The page is gone: 404 or 410. */
  record Gone(int status) implements FetchResult {}

  /**
   * It did not work.
   *
   * @param reason what sort of failure
   * @param detail for people
   * @param retryAfter how long the server asks to wait, or null
   */
  record Failed(Reason reason, String detail, @Nullable Duration retryAfter)
      implements FetchResult {}

  /** Sorts of failure, counted for each source. */
  enum Reason {
    DNS,
    ADDRESS_NOT_ALLOWED,
    CONNECT,
    TLS_UNTRUSTED,
    TLS_EXPIRED,
    TLS_WRONG_NAME,
    TLS,
    TIMEOUT,
    RESET,
    TOO_LARGE,
    BAD_ENCODING,
    WRONG_TYPE,
    CLIENT_ERROR,
    SERVER_ERROR,
    TOO_MANY_REQUESTS,
    REDIRECT_LOOP,
    OUT_OF_SCOPE,
    COOKIE_WALL,
    TRAP,
    ROBOTS_UNREACHABLE,
    NEEDS_JS,
    UNREADABLE,
    PIPELINE
  }
}
