package org.medina.web;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.medina.crawl.Discovery;
import org.medina.crawl.Politeness;
import org.medina.crawl.Schedule;
import org.medina.crawl.SourceConfig;
import org.medina.model.Language;
import org.medina.model.Source;
import org.medina.testing.LocalSite;

/** An outlet, invented, that tries to run scripts, to turn text round and to burst its frame. */
final class HostileOutlet implements AutoCloseable {
  /** What must stay text. */
  static final String SCRIPT = "<script>document.title='owned'</script>";

  private static final String ESCAPED = "&lt;script&gt;document.title='owned'&lt;/script&gt;";

  private static final String STORY =
      """
      <!doctype html><html lang="en"><head><title>Lanterns %1$s</title>
      <meta name="author" content='"><b onmouseover=alert(2)>author'>
      <meta property="og:image" content="javascript:alert(3)">
      <meta property="article:published_time" content="2025-05-04T08:00:00Z">
      <script>document.title = 'owned'</script></head>
      <body><article><h1>Lanterns %1$s \u202Edesrever\u202C</h1>
      <p>This is fiction. The lantern keepers of an invented harbour met on Sunday and spoke at
      length about oil, wicks and the price of glass, which has risen again this year.</p>
      <p>%1$s &lt;img src=x onerror=alert(1)&gt; \u202E\u2067 and the keepers, who had come from
      four quarters of the town, agreed to write to the council about the broken lamps.</p>
      <p>One of them read out a word that he had found on a wall: %2$s, and nobody could say what
      it meant, although the oldest among them had kept lanterns for more than forty years.</p>
      <script>alert(4)</script></article></body></html>
      """
          .formatted(ESCAPED, "w".repeat(5_000) + "\u0627".repeat(5_000));

  private final LocalSite outlet =
      new LocalSite().html("/lanterns", STORY).feed("/feed", List.of("/lanterns"));

  SourceConfig source() {
    return new SourceConfig(
        new Source(
            "hostile",
            "Hostile outlet (fiction)",
            null,
            List.of(Language.ENGLISH),
            URI.create(outlet.url("/"))),
        List.of(new Discovery.Feed(URI.create(outlet.url("/feed")))),
        new Schedule.Every(Duration.ofSeconds(1)),
        new Politeness(Duration.ZERO, 0, null),
        null);
  }

  /** From now on every connection is broken off. */
  void breakDown() {
    outlet.page("/feed", (request, reply) -> reply.reset());
    outlet.page("/robots.txt", (request, reply) -> reply.reset());
  }

  @Override
  public void close() {
    outlet.close();
  }
}
