package org.medina.extract.charset;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;
import org.medina.extract.charset.DecodedPage.Evidence;

/**
 * Reads the bytes of a page: byte order mark, then HTTP header, then meta element, then strict
 * UTF-8, then letter frequencies. Another declared charset is overruled only when the bytes are
 * plainly UTF-8, a declared UTF-8 only when they plainly are not.
 */
public final class PageDecoder {
  /** Longer pages are cut here; the longest real stories stay under a tenth of it. */
  public static final int MAX_BYTES = 4 * 1024 * 1024;

  /** Decodes a page; any bytes give a text. */
  public DecodedPage decode(byte[] body, @Nullable String contentType) {
    int length = Math.min(body.length, MAX_BYTES);
    DecodedPage marked = byMark(body, length);
    if (marked != null) {
      return marked;
    }
    Utf8Check utf8 = Utf8Check.of(body, length);
    Charset fromHeader = CharsetNames.inContentType(contentType);
    if (fromHeader != null && fits(fromHeader, utf8)) {
      return read(body, length, fromHeader, utf8, Evidence.HTTP_HEADER);
    }
    Charset fromMeta = CharsetNames.inMeta(body, length);
    if (fromMeta != null && fits(fromMeta, utf8)) {
      return read(body, length, fromMeta, utf8, Evidence.META_ELEMENT);
    }
    if (utf8.looksValid()) {
      return new DecodedPage(text(body, 0, length, UTF_8), UTF_8, Evidence.STRICT_UTF_8);
    }
    Charset guessed = LetterFrequencies.guess(body, length);
    return new DecodedPage(text(body, 0, length, guessed), guessed, Evidence.LETTER_FREQUENCIES);
  }

  private static @Nullable DecodedPage byMark(byte[] body, int length) {
    if (length >= 3 && at(body, 0) == 0xEF && at(body, 1) == 0xBB && at(body, 2) == 0xBF) {
      return new DecodedPage(text(body, 3, length, UTF_8), UTF_8, Evidence.BYTE_ORDER_MARK);
    }
    if (length >= 2 && at(body, 0) == 0xFE && at(body, 1) == 0xFF) {
      return new DecodedPage(text(body, 2, length, UTF_16BE), UTF_16BE, Evidence.BYTE_ORDER_MARK);
    }
    if (length >= 2 && at(body, 0) == 0xFF && at(body, 1) == 0xFE) {
      return new DecodedPage(text(body, 2, length, UTF_16LE), UTF_16LE, Evidence.BYTE_ORDER_MARK);
    }
    return null;
  }

  private static boolean fits(Charset declared, Utf8Check utf8) {
    return !declared.equals(UTF_8) || utf8.looksValid();
  }

  private static DecodedPage read(
      byte[] body, int length, Charset declared, Utf8Check utf8, Evidence evidence) {
    if (utf8.isPlainly() && !declared.equals(UTF_8)) {
      return new DecodedPage(text(body, 0, length, UTF_8), UTF_8, Evidence.STRICT_UTF_8);
    }
    if (isWestern(declared) && LetterFrequencies.hasLongRunsOfHighBytes(body, length)) {
      Charset guessed = LetterFrequencies.guess(body, length);
      return new DecodedPage(text(body, 0, length, guessed), guessed, Evidence.LETTER_FREQUENCIES);
    }
    return new DecodedPage(text(body, 0, length, declared), declared, evidence);
  }

  private static boolean isWestern(Charset charset) {
    return charset.name().equalsIgnoreCase("windows-1252") || charset.equals(ISO_8859_1);
  }

  private static int at(byte[] body, int index) {
    return body[index] & 0xFF;
  }

  private static String text(byte[] body, int from, int to, Charset charset) {
    return new String(body, from, to - from, charset);
  }
}
