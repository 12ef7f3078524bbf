package org.medina.crawl.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.apache.hc.core5.concurrent.FutureCallback;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.EntityDetails;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.io.entity.InputStreamEntity;
import org.apache.hc.core5.http.io.support.ClassicResponseBuilder;
import org.apache.hc.core5.http.nio.AsyncResponseConsumer;
import org.apache.hc.core5.http.nio.CapacityChannel;
import org.apache.hc.core5.http.nio.support.classic.SharedInputBuffer;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.http2.H2Error;
import org.apache.hc.core5.http2.H2StreamResetException;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a request of the asynchronous client, for a thread that waits: it is read as it
 * comes, and the server may send no more ahead than the buffer holds. Whatever goes wrong wakes the
 * reader at once.
 */
final class StreamedAnswer implements AsyncResponseConsumer<Void> {
  private static final int BUFFER = 64 * 1024;

  private final Timeout patience;
  private final SharedInputBuffer buffer = new SharedInputBuffer(BUFFER);
  private final CompletableFuture<ClassicHttpResponse> head = new CompletableFuture<>();
  private volatile @Nullable FutureCallback<Void> whole;
  private volatile @Nullable Exception fault;
  private volatile boolean ended;

  /**
   * An answer that has not come yet.
   *
   * @param patience how long its reader waits for more of the body
   */
  StreamedAnswer(Timeout patience) {
    this.patience = patience;
  }

  /** Waits for the head of the answer; its body may still be on the way. */
  ClassicHttpResponse await() throws IOException {
    try {
      return head.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while waiting for an answer");
    } catch (ExecutionException e) {
      throw fault(e.getCause());
    }
  }

  /** Whether all of it has come. */
  boolean isWhole() {
    return ended;
  }

  /** Wakes whoever waits for more of it. */
  void giveUp() {
    failed(new InterruptedIOException("the request was given up"));
  }

  private static IOException fault(@Nullable Throwable cause) {
    if (cause instanceof H2StreamResetException reset && isLate(reset)) {
      return late(reset);
    }
    return cause instanceof IOException io ? io : new IOException(cause);
  }

  /** A stream on which nothing comes is reset by the library itself, with a word why. */
  private static boolean isLate(H2StreamResetException reset) {
    return reset.getCode() == H2Error.NO_ERROR.getCode()
        && String.valueOf(reset.getMessage()).startsWith("Timeout");
  }

  private static SocketTimeoutException late(Exception cause) {
    SocketTimeoutException late = new SocketTimeoutException(cause.getMessage());
    late.initCause(cause);
    return late;
  }

  @Override
  public void consumeResponse(
      HttpResponse response,
      @Nullable EntityDetails entity,
      HttpContext context,
      FutureCallback<Void> callback) {
    whole = callback;
    ClassicResponseBuilder answer = ClassicResponseBuilder.copy(response);
    if (entity == null) {
      end();
    } else {
      answer.setEntity(
          new InputStreamEntity(
              new Body(), entity.getContentLength(), null, entity.getContentEncoding()));
    }
    head.complete(answer.build());
  }

  @Override
  public void informationResponse(HttpResponse response, HttpContext context) {}

  @Override
  public void updateCapacity(CapacityChannel channel) throws IOException {
    buffer.updateCapacity(channel);
  }

  @Override
  public void consume(ByteBuffer bytes) {
    buffer.fill(bytes);
  }

  @Override
  public void streamEnd(@Nullable List<? extends Header> trailers) {
    end();
  }

  private void end() {
    // Before the reader can meet the end: it gives up what has not ended.
    ended = true;
    buffer.markEndStream();
    FutureCallback<Void> callback = whole;
    if (callback != null) {
      callback.completed(null);
    }
  }

  @Override
  public void failed(Exception cause) {
    if (!ended) {
      if (fault == null) {
        fault = cause;
      }
      buffer.abort();
      head.completeExceptionally(cause);
    }
  }

  @Override
  public void releaseResources() {
    head.completeExceptionally(new InterruptedIOException("the request was given up"));
  }

  /** What has come of the body, and what will. */
  private final class Body extends InputStream {
    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      try {
        return buffer.read(into, offset, length, patience);
      } catch (InterruptedIOException e) {
        if (fault != null) {
          throw fault(fault);
        }
        throw late(e);
      }
    }
  }
}
