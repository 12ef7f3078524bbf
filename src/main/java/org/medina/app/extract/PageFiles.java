package org.medina.app.extract;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** Reads pages from files, gzip-compressed or not; a longer page is cut. */
final class PageFiles {
  private static final int MAX_BYTES = 16 * 1024 * 1024;

  private PageFiles() {}

  static byte[] read(Path file) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      in.mark(2);
      boolean gzip = in.read() == 0x1F && in.read() == 0x8B;
      in.reset();
      return gzip ? new GZIPInputStream(in).readNBytes(MAX_BYTES) : in.readNBytes(MAX_BYTES);
    }
  }
}
