package org.medina.config;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.medina.crawl.CrawlConfig;
import org.medina.crawl.Takedowns;
import org.medina.index.IndexConfig;
import org.medina.web.WebConfig;

/** Reads the sections of {@code medina.yml}; what is not written has its default. */
final class SettingsReader {
  private static final List<String> EVERYWHERE = List.of("0.0.0.0/0", "::/0");

  private final Values values;

  SettingsReader(Values values) {
    this.values = values;
  }

  CrawlConfig crawl(Tree.Section crawl, Takedowns takedowns) {
    CrawlConfig defaults = CrawlConfig.defaults();
    return new CrawlConfig(
        values.text(crawl, "user-agent").orElse(defaults.userAgent()),
        values.text(crawl, "contact").orElse(defaults.contact()),
        values.text(crawl, "from").orElse(null),
        privateNetworks(crawl),
        values
            .read(crawl, "request-timeout", Formats::positiveDuration)
            .orElse(defaults.requestTimeout()),
        values
            .read(crawl, "body-timeout", Formats::positiveDuration)
            .orElse(defaults.bodyTimeout()),
        values.read(crawl, "max-body-size", Formats::size).orElse(defaults.maxBodyBytes()),
        values.number(crawl, "max-concurrent-hosts", defaults.maxConcurrentHosts()),
        values.read(crawl, "proxy", Formats::webAddress).orElse(null),
        values.truth(crawl, "cookies", defaults.cookies()),
        values.truth(crawl, "keep-originals", defaults.keepOriginals()),
        takedowns);
  }

  private List<String> privateNetworks(Tree.Section crawl) {
    String key = "allow-private-addresses";
    if (crawl.find(key).orElse(null)
        instanceof Tree.Scalar(Place place, String text, Object value)) {
      if (value instanceof Boolean allowed) {
        return allowed ? EVERYWHERE : List.of();
      }
      return Arrays.stream(text.split(",", -1))
          .flatMap(part -> network(new Tree.Scalar(place, part, part)))
          .toList();
    }
    return values.list(crawl, key, Networks::cidr);
  }

  private Stream<String> network(Tree.Scalar part) {
    return values.read(part, Networks::cidr).stream();
  }

  IndexConfig index(Tree.Section elasticsearch) {
    IndexConfig defaults = IndexConfig.embedded(Path.of("data"));
    return new IndexConfig(
        values.read(elasticsearch, "url", Formats::webAddress).orElse(null),
        values.text(elasticsearch, "api-key").orElse(null),
        values.text(elasticsearch, "username").orElse(null),
        values.text(elasticsearch, "password").orElse(null),
        values.read(elasticsearch, "ca-certificate", Formats::readableFile).orElse(null),
        values.read(elasticsearch, "data", Path::of).orElse(defaults.data()),
        values.text(elasticsearch, "heap").orElse(defaults.heap()),
        values.text(elasticsearch, "prefix").orElse(defaults.prefix()));
  }

  WebConfig web(Tree.Section web) {
    WebConfig defaults = WebConfig.defaults();
    return new WebConfig(
        values.text(web, "host").orElse(defaults.host()),
        values.number(web, "port", defaults.port()),
        values.read(web, "public-url", Formats::webAddress).map(Object::toString).orElse(null),
        values.text(web, "contact").orElse(null));
  }
}
