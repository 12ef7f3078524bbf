package org.medina.testing;

import io.airlift.compress.v3.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HexFormat;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;

/** Small bodies that become 200 MB of zeros when they are decoded. */
public final class Bombs {
  private static final int MEGABYTES = 200;

  /** What Node.js 18 makes of them with quality 11 and a window of 2^24; Java has no encoder. */
  private static final String BROTLI =
      "cfffff7ff82700e2b14020f7fe9ffffffff04f00c4610180eefd3fffffffe19f0088c32200ddfb7f"
          + "feffffc33f0110870500baf7fffcffff877f02200e0b0074effff9ffff0fff04401c1600e8defff3"
          + "ffff1ffe0980382c00d0bdffe7ffff3ffc1300715800a07bffcfffff7ff82700e2b00040f7fe9fff"
          + "fffff04f00c4610180eefd3fffffffe19f0088c30200ddfb7ffeffffc33f0110870500baf7fff9ff"
          + "ff877f02200e0b0074efff00";

  private Bombs() {}

  /** A bomb in a content coding: gzip, deflate, br or zstd. */
  public static byte[] of(String coding) throws IOException {
    if (coding.equals("br")) {
      return HexFormat.of().parseHex(BROTLI);
    }
    ByteArrayOutputStream bomb = new ByteArrayOutputStream();
    try (OutputStream encoder = encoder(coding, bomb)) {
      for (int megabyte = 0; megabyte < MEGABYTES; megabyte++) {
        encoder.write(new byte[1 << 20]);
      }
    }
    return bomb.toByteArray();
  }

  private static OutputStream encoder(String coding, OutputStream out) throws IOException {
    return switch (coding) {
      case "gzip" -> new GZIPOutputStream(out);
      case "deflate" -> new DeflaterOutputStream(out);
      case "zstd" -> new ZstdOutputStream(out);
      default -> throw new IllegalArgumentException("no bombs in " + coding);
    };
  }
}
