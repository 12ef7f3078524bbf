package org.medina.crawl;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The crawler's own settings, from the {@code crawl} part of {@code medina.yml}.
 *
 * @param userAgent product token and version, without the contact
 * @param contact address of a page or mailbox that tells who crawls, put into the User-Agent
 * @param from value of the From header, or null
 * @param allowPrivateAddresses networks in CIDR notation that may be opened although they are
 *     loopback, private or link-local; {@code 0.0.0.0/0} and {@code ::/0} open all
 * @param requestTimeout from the first byte sent to the header of the response
 * @param bodyTimeout from the first byte sent to the last byte read
 * @param maxBodyBytes limit of a body, on the wire and after decompression
 * @param maxConcurrentHosts how many hosts one process works on at once
 * @param proxy HTTP proxy for all requests, or null
 * @param cookies whether cookies are kept for each host during a run
 * @param keepOriginals whether the pages of stories are kept as they came
 * @param takedowns what must be neither kept nor asked for
 */
public record CrawlConfig(
    String userAgent,
    String contact,
    @Nullable String from,
    List<String> allowPrivateAddresses,
    Duration requestTimeout,
    Duration bodyTimeout,
    int maxBodyBytes,
    int maxConcurrentHosts,
    @Nullable URI proxy,
    boolean cookies,
    boolean keepOriginals,
    Takedowns takedowns) {
  public CrawlConfig {
    allowPrivateAddresses = List.copyOf(allowPrivateAddresses);
  }

  /** The defaults, as {@code crawler-config/medina.yml} documents them. */
  public static CrawlConfig defaults() {
    return new CrawlConfig(
        "Medina/0.1",
        "https://example.org/medina-crawler",
        null,
        List.of(),
        Duration.ofSeconds(20),
        Duration.ofSeconds(60),
        10 * 1024 * 1024,
        64,
        null,
        false,
        true,
        Takedowns.NONE);
  }
}
