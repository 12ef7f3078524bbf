package org.medina.app.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.medina.index.Original;
import org.medina.model.Article;
import org.medina.testing.Articles;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MessageVersion;
import org.netpreserve.jwarc.WarcMetadata;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.Warcinfo;

class WarcFileTest {
  private static final Instant FETCHED = Instant.parse("2026-03-16T10:20:30Z");
  private static final String HTML = "<html><title>مدينة</title><p>Une page, à lire</p></html>";
  private static final Article ARTICLE =
      Articles.article("s1").title("Two\nlines, مدينة").day("2026-03-15").build().article();

  @TempDir private Path directory;

  private static Original original(Map<String, List<String>> headers) {
    return new Original(
        "s1",
        "https://wire.example/s1",
        "wire",
        new Original.Response("https://wire.example/s1?page=1", 200, headers, FETCHED),
        new Original.Hint(null, null),
        Original.compress(HTML.getBytes(StandardCharsets.UTF_8)).orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(strings = {"pages.warc", "pages.warc.gz"})
  void aReaderFindsThePageAsItCame(String name) throws IOException {
    Path file = directory.resolve(name);
    try (WarcFile warc = new WarcFile(file, "Medina", FETCHED)) {
      warc.add(
          ARTICLE,
          original(
              Map.of(
                  "content-type", List.of("text/html; charset=utf-8"),
                  "content-encoding", List.of("br"),
                  "transfer-encoding", List.of("chunked"),
                  "content-length", List.of("17"),
                  "set-cookie", List.of("a=1", "b=2"))));
      warc.complete();
    }

    List<WarcRecord> records = new ArrayList<>();
    try (WarcReader reader = new WarcReader(file)) {
      for (WarcRecord record = reader.next().orElse(null);
          record != null;
          record = reader.next().orElse(null)) {
        records.add(record);
        assertThat(record.version()).isEqualTo(MessageVersion.WARC_1_1);
        if (record instanceof WarcResponse response) {
          readResponse(response);
        } else if (record instanceof WarcMetadata metadata) {
          assertThat(metadata.fields().first("medina-title")).contains("Two lines, مدينة");
          assertThat(metadata.fields().first("medina-published")).contains("2026-03-15");
        }
      }
    }
    assertThat(records).hasSize(3);
    assertThat(records.get(0)).isInstanceOf(Warcinfo.class);
    assertThat(((WarcMetadata) records.get(2)).concurrentTo()).containsExactly(records.get(1).id());
  }

  private static void readResponse(WarcResponse response) throws IOException {
    assertThat(response.target()).isEqualTo("https://wire.example/s1?page=1");
    assertThat(response.date()).isEqualTo(FETCHED);
    HttpResponse http = response.http();
    byte[] body = http.body().stream().readAllBytes();
    assertThat(body).asString(StandardCharsets.UTF_8).isEqualTo(HTML);
    assertThat(http.status()).isEqualTo(200);
    assertThat(http.headers().all("content-length")).containsExactly(String.valueOf(body.length));
    assertThat(http.headers().all("content-type")).containsExactly("text/html; charset=utf-8");
    assertThat(http.headers().all("set-cookie")).containsExactly("a=1", "b=2");
    assertThat(http.headers().all("content-encoding")).isEmpty();
    assertThat(http.headers().all("transfer-encoding")).isEmpty();
    assertThat(http.headers().all("x-archive-orig-content-encoding")).containsExactly("br");
    assertThat(http.headers().all("x-archive-orig-content-length")).containsExactly("17");
    assertThat(response.payloadDigest().orElseThrow().algorithm()).isEqualTo("sha1");
  }

  @Test
  void aFileThatWasBrokenOffDoesNotLookComplete() throws IOException {
    Path file = directory.resolve("pages.warc");
    Files.writeString(file, "the one of yesterday");
    try (WarcFile warc = new WarcFile(file, "Medina", FETCHED)) {
      warc.add(ARTICLE, original(Map.of()));
    }

    assertThat(file).hasContent("the one of yesterday");
    assertThat(directory.resolve("pages.warc.open")).isNotEmptyFile();
  }
}
