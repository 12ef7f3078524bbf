package org.medina.app.export;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.medina.index.Original;
import org.medina.model.Article;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageVersion;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcDigest;
import org.netpreserve.jwarc.WarcMetadata;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;
import org.netpreserve.jwarc.Warcinfo;

/**
 * A WARC 1.1 file (ISO 28500:2017): a response record for each page as it came, and a metadata
 * record that says which story it holds. The body is kept inflated, so the headers that say how it
 * travelled are renamed ({@code X-Archive-Orig-…}) and Content-Length is that of the inflated body.
 * A name that ends in {@code .gz} makes a file of which each record is compressed by itself. Until
 * {@link #close} the file has the suffix {@code .open}.
 */
public final class WarcFile implements AutoCloseable {
  private static final Set<String> TRAVEL =
      Set.of("content-encoding", "transfer-encoding", "content-length");

  private final Path file;
  private final Path open;
  private final WarcWriter writer;
  private final URI warcinfo;
  private boolean complete;

  /**
   * Begins a file.
   *
   * @param program name and version of this program
   * @param now when
   */
  public WarcFile(Path file, String program, Instant now) throws IOException {
    this.file = file;
    this.open = file.resolveSibling(file.getFileName() + ".open");
    this.writer =
        new WarcWriter(
            FileChannel.open(
                open,
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE,
                StandardOpenOption.TRUNCATE_EXISTING),
            file.toString().endsWith(".gz") ? WarcCompression.GZIP : WarcCompression.NONE);
    this.warcinfo = id();
    Map<String, List<String>> fields = new LinkedHashMap<>();
    fields.put("software", List.of(program));
    fields.put("format", List.of("WARC File Format 1.1"));
    fields.put(
        "conformsTo",
        List.of("http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/"));
    writer.write(
        new Warcinfo.Builder()
            .version(MessageVersion.WARC_1_1)
            .recordId(warcinfo)
            .date(now)
            .filename(file.getFileName().toString())
            .fields(fields)
            .build());
  }

  /** Adds the page that a story was read from. */
  public void add(Article article, Original original) throws IOException {
    URI response = id();
    byte[] body = original.body();
    writer.write(
        new WarcResponse.Builder(original.response().url())
            .version(MessageVersion.WARC_1_1)
            .recordId(response)
            .warcinfoId(warcinfo)
            .date(original.response().at())
            .payloadDigest(digest(body))
            .body(http(original.response(), body))
            .build());
    writer.write(
        new WarcMetadata.Builder()
            .version(MessageVersion.WARC_1_1)
            .recordId(id())
            .warcinfoId(warcinfo)
            .date(original.response().at())
            .targetURI(original.response().url())
            .concurrentTo(response)
            .fields(fields(article))
            .build());
  }

  /** Says that all is written; without it the file is taken for broken off. */
  public void complete() {
    complete = true;
  }

  private static HttpResponse http(Original.Response response, byte[] body) {
    HttpResponse.Builder http = new HttpResponse.Builder(response.status(), "OK");
    response
        .headers()
        .forEach(
            (name, values) -> {
              String kept =
                  TRAVEL.contains(name.toLowerCase(Locale.ROOT)) ? "X-Archive-Orig-" + name : name;
              if (!name.equalsIgnoreCase("content-type")) {
                values.forEach(value -> http.addHeader(kept, value));
              }
            });
    http.body(MediaType.HTML, body);
    // As the server wrote it: it may be the only place that names the charset.
    response.headers().getOrDefault("content-type", List.of()).stream()
        .findFirst()
        .ifPresent(type -> http.setHeader("Content-Type", type));
    return http.build();
  }

  private static Map<String, List<String>> fields(Article article) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    fields.put("medina-id", List.of(article.id()));
    fields.put("medina-url", List.of(article.url()));
    fields.put("medina-source", List.of(article.source()));
    fields.put("medina-language", List.of(article.content().language().code()));
    fields.put("medina-title", List.of(article.content().title().replaceAll("\\s+", " ")));
    if (article.dates().published() != null) {
      fields.put("medina-published", List.of(article.dates().published().day().toString()));
    }
    return fields;
  }

  private static WarcDigest digest(byte[] body) {
    try {
      MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
      return new WarcDigest("sha1", sha1.digest(body));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-1", e);
    }
  }

  private static URI id() {
    return URI.create("urn:uuid:" + UUID.randomUUID());
  }

  @Override
  public void close() throws IOException {
    writer.close();
    if (complete) {
      Files.move(open, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
