package org.medina.crawl.fetch;

import io.airlift.compress.v3.MalformedInputException;
import io.airlift.compress.v3.zstd.ZstdInputStream;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.brotli.dec.BrotliInputStream;

/** Reads a body: limited on the wire, limited again after decompression, and in time. */
final class BodyReader {
  private static final int CHUNK = 16 * 1024;

  private final int maxBytes;
  private final long deadlineNanos;

  BodyReader(int maxBytes, long deadlineNanos) {
    this.maxBytes = maxBytes;
    this.deadlineNanos = deadlineNanos;
  }

  /** The body is larger than allowed, before or after decompression. */
  static final class TooLargeException extends IOException {
    private static final long serialVersionUID = 1L;

    TooLargeException(int limit) {
      super("the body is over the limit of " + limit + " bytes");
    }
  }

  /** The body did not come to its end in time. */
  static final class TooSlowException extends IOException {
    private static final long serialVersionUID = 1L;

    TooSlowException() {
      super("the body did not end in time");
    }
  }

  /** The content coding is unknown or broken. */
  static final class BadEncodingException extends IOException {
    private static final long serialVersionUID = 1L;

    BadEncodingException(String encoding) {
      super("the content coding " + encoding + " cannot be read");
    }
  }

  /** A body and what it took on the wire. */
  record Body(byte[] bytes, long wireBytes) {}

  Body read(InputStream wire, String encoding) throws IOException {
    try {
      return decoded(wire, encoding);
    } catch (MalformedInputException | IllegalArgumentException | IndexOutOfBoundsException e) {
      // Decoders meet bytes that are not what the header promised with exceptions of their own.
      throw new BadEncodingException(encoding);
    }
  }

  private Body decoded(InputStream wire, String encoding) throws IOException {
    Counted counted = new Counted(wire);
    String coding = encoding.strip().toLowerCase(Locale.ROOT);
    try {
      return whole(decode(counted, coding), counted);
    } catch (TooLargeException | BadEncodingException e) {
      throw e;
    } catch (IOException e) {
      // What did not go wrong on the wire went wrong in the decoder.
      throw counted.broken ? e : new BadEncodingException(coding);
    }
  }

  private Body whole(InputStream plain, Counted counted) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream(CHUNK);
    byte[] chunk = new byte[CHUNK];
    while (true) {
      int read = plain.read(chunk);
      if (read < 0) {
        return new Body(body.toByteArray(), counted.count);
      }
      if (body.size() + read > maxBytes) {
        throw new TooLargeException(maxBytes);
      }
      body.write(chunk, 0, read);
    }
  }

  private static InputStream decode(InputStream wire, String encoding) throws IOException {
    return switch (encoding) {
      case "", "identity", "none", "utf-8" -> wire;
      case "gzip", "x-gzip" -> new GZIPInputStream(wire, CHUNK);
      case "deflate" -> inflated(wire);
      case "br" -> new BrotliInputStream(wire);
      case "zstd" -> new ZstdInputStream(wire);
      default -> throw new BadEncodingException(encoding);
    };
  }

  /** Deflate with its zlib header, as the standard says, or without it, as some servers send it. */
  private static InputStream inflated(InputStream wire) throws IOException {
    BufferedInputStream peeked = new BufferedInputStream(wire, CHUNK);
    peeked.mark(2);
    int header = (peeked.read() << 8) | peeked.read();
    peeked.reset();
    boolean zlib = (header & 0x0f00) == 0x0800 && header % 31 == 0;
    return new InflaterInputStream(peeked, new Inflater(!zlib));
  }

  /** Counts and limits what comes from the wire. */
  private final class Counted extends FilterInputStream {
    private long count;
    private boolean broken;

    Counted(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      int read = read(one, 0, 1);
      return read < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      if (System.nanoTime() - deadlineNanos > 0) {
        broken = true;
        throw new TooSlowException();
      }
      int read = fromWire(buffer, offset, length);
      if (read > 0) {
        count += read;
      }
      if (count > maxBytes) {
        throw new TooLargeException(maxBytes);
      }
      return read;
    }

    private int fromWire(byte[] buffer, int offset, int length) throws IOException {
      try {
        return super.read(buffer, offset, length);
      } catch (IOException e) {
        broken = true;
        throw e;
      }
    }
  }
}
