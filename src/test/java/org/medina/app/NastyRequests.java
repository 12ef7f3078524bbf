package org.medina.app;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Requests that nobody sends who means well, as they stand on the wire. */
final class NastyRequests {
  private static final List<String> TEXTS =
      List.of(
          "/search?q=",
          "/api/search?q=",
          "/api/search.csv?q=",
          "/api/search.atom?q=",
          "/api/suggest?q=",
          "/api/facets/person?filter=",
          "/api/facets/country?q=",
          "/facet/person?filter=",
          "/facet/",
          "/person/",
          "/country/",
          "/article/",
          "/api/articles/",
          "/sources/");

  private static final List<String> BROKEN =
      List.of(
          "%",
          "%zz",
          "a%2",
          "%00",
          "%0d%0aSet-Cookie:x",
          "%ED%A0%80",
          "%FF%FE",
          "%C0%AF",
          "%E2%80%AE%E2%80%8Fabc",
          "%F0%9F%A4%B7",
          "..%2f..%2fetc%2fpasswd",
          "%1b%5b31m",
          "+",
          "&",
          "&&=&=a&");

  private static final List<String> TYPED =
      List.of(
          "\"",
          "((((",
          "))))",
          "\"((\")",
          "*",
          "* *",
          "*a",
          "?",
          "a*b*c*",
          "-",
          "- -a",
          "-*",
          "OR",
          "OR OR",
          "AND NOT",
          "title:",
          "title:*",
          "title:\"",
          "person:",
          "country:zz",
          "site:*",
          "date:2023-13",
          "date:2023-99-99",
          "date:..",
          "date:99999999999",
          "date:2023..2022",
          "date:2024-02-30",
          "date:-5",
          "أو",
          "ـــ",
          "”“",
          "و",
          "\u202e\u2066",
          "<script>",
          "{{7*7}}",
          "${jndi:x}",
          "' OR 1=1 --",
          "_exists_:a",
          "/a.*/",
          "a~9",
          "[a TO b]",
          "\\",
          "\\\"",
          "😀😀",
          "(".repeat(400),
          "a* ".repeat(120),
          "a OR ".repeat(150),
          "\"a b\" ".repeat(100),
          "-a ".repeat(200),
          "title:a ".repeat(100),
          "ا".repeat(300),
          "x".repeat(1_200));

  private static final List<String> FILTERS =
      List.of(
          "from=2023-13-01",
          "from=2023-02-30",
          "to=x",
          "from=2024-01-01&to=2023-01-01",
          "from=%2B999999999-12-31",
          "from=-999999999-01-01",
          "to=%2B999999999-12-31",
          "from=0000-01-01&to=9999-12-31",
          "page=-1",
          "page=0",
          "page=x",
          "page=99999999999",
          "page=2147483647",
          "page=5000",
          "page=5001",
          "page=600&sort=relevance&q=rabat",
          "page=4999&stories=1",
          "size=-1",
          "size=0",
          "size=1000000",
          "size=x",
          "sort=x",
          "person_op=x",
          "lang=%00",
          "country=zz",
          "country=none&country=MA&country=none",
          "person=~",
          "person=~%22",
          "undated=1&from=2023-01-01",
          "stories=2",
          "exact=yes",
          "unknown=1&q=a&q=b",
          "ui=xx",
          "asof=x",
          "asof=2023-01-01",
          "asof=%2B1000000000-12-31T23:59:59Z",
          "asof=-1000000000-01-01T00:00:00Z",
          "asof=0001-01-01T00:00:00Z",
          "asof=2100-01-01T00:00:00Z",
          "facet_page=-1",
          "facet_page=99999&facet_size=0",
          "order=x",
          "country=" + "MA&country=".repeat(300));

  private NastyRequests() {}

  /** All of them: the part of the request line between the method and the protocol. */
  static List<String> all() {
    List<String> requests = new ArrayList<>();
    for (String path : TEXTS) {
      Stream.concat(
              BROKEN.stream(),
              TYPED.stream().map(text -> URLEncoder.encode(text, StandardCharsets.UTF_8)))
          .forEach(text -> requests.add(path + text));
    }
    for (String path :
        List.of(
            "/search",
            "/api/search",
            "/api/search.jsonl",
            "/api/search.rss",
            "/facet/person",
            "/api/facets/city")) {
      FILTERS.forEach(filter -> requests.add(path + "?" + filter));
    }
    return requests;
  }

  /** Sends a request as it is; the status of the answer. */
  static int status(URI site, String request) throws IOException {
    try (Socket socket = new Socket(site.getHost(), site.getPort())) {
      String lines =
          "GET %s HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n"
              .formatted(request, site.getAuthority());
      socket.getOutputStream().write(lines.getBytes(StandardCharsets.UTF_8));
      String answer =
          new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
      return Integer.parseInt(answer.split(" ", 3)[1]);
    }
  }
}
