package org.medina.crawl.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.medina.testing.Bombs;

class BodyReaderTest {
  private static final int LIMIT = 1 << 20;

  /** Windows and tables of a decoder are allowed, a decoded bomb is not. */
  private static final long MOST_ALLOCATED = 80L << 20;

  private final BodyReader reader = new BodyReader(LIMIT, System.nanoTime() + 60_000_000_000L);

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "deflate", "br", "zstd"})
  void stopsDecodingABombAtTheLimit(String coding) throws IOException {
    byte[] bomb = Bombs.of(coding);
    assertThat(bomb.length).isLessThan(LIMIT);
    var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();

    assertThatThrownBy(() -> reader.read(new ByteArrayInputStream(bomb), coding))
        .isInstanceOf(BodyReader.TooLargeException.class);

    assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(MOST_ALLOCATED);
  }

  @Test
  void stopsReadingAnEndlessBodyAtTheLimit() {
    long[] taken = new long[1];
    InputStream endless =
        new InputStream() {
          @Override
          public int read() {
            taken[0]++;
            return 'a';
          }
        };

    assertThatThrownBy(() -> reader.read(endless, "identity"))
        .isInstanceOf(BodyReader.TooLargeException.class);

    assertThat(taken[0]).isLessThan(LIMIT + 64 * 1024);
  }
}
