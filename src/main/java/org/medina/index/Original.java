package org.medina.index;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.medina.model.StoryDate;

/**
 * The page of a story as it came.
 *
 * @param id id of the story
 * @param url address that the story is kept under
 * @param source source it was found through
 * @param response what the server said
 * @param hint what a feed or sitemap said of the story
 * @param gzip the body, inflated from how it travelled and compressed by us
 */
public record Original(
    String id, String url, String source, Response response, Hint hint, byte[] gzip) {
  /** Larger pages are not kept: no story needs as much, and a bulk of them must fit in memory. */
  public static final int MOST_BYTES = 1024 * 1024;

  /**
   * What the server said.
   *
   * @param url address of the page, after redirects
   * @param status status of the response
   * @param headers its headers, names in lower case
   * @param at when it began
   */
  public record Response(String url, int status, Map<String, List<String>> headers, Instant at) {}

  /**
   * What a feed or sitemap said of the story.
   *
   * @param title headline, or null
   * @param published date of publication, or null
   */
  public record Hint(@Nullable String title, @Nullable StoryDate published) {}

  /** A body, compressed; empty when it is too large to be kept. */
  public static Optional<byte[]> compress(byte[] body) {
    ByteArrayOutputStream compressed = new ByteArrayOutputStream(body.length / 4 + 64);
    try (GZIPOutputStream gzip = new FastGzip(compressed)) {
      gzip.write(body);
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory", e);
    }
    return compressed.size() > MOST_BYTES
        ? Optional.empty()
        : Optional.of(compressed.toByteArray());
  }

  /** The body. */
  public byte[] body() {
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(gzip))) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("the original of " + url + " is damaged", e);
    }
  }

  /** Half the time of the usual level for a tenth more bytes. */
  private static final class FastGzip extends GZIPOutputStream {
    private static final int LEVEL = 3;

    FastGzip(ByteArrayOutputStream out) throws IOException {
      super(out);
      def.setLevel(LEVEL);
    }
  }
}
