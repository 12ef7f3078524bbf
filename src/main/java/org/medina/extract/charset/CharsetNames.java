package org.medina.extract.charset;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads charset labels as browsers do (WHATWG Encoding, "names and labels"). */
final class CharsetNames {
  private static final int META_WINDOW = 8192;
  private static final String KEY = "charset";

  private CharsetNames() {}

  static @Nullable Charset inContentType(@Nullable String contentType) {
    if (contentType == null) {
      return null;
    }
    String lower = contentType.toLowerCase(Locale.ROOT);
    int key = lower.indexOf(KEY);
    if (key < 0) {
      // A bare label instead of a header is what some callers know of a page.
      return lower.indexOf('/') < 0 ? byLabel(lower) : null;
    }
    return byLabel(value(lower, key + KEY.length()));
  }

  static @Nullable Charset inMeta(byte[] body, int length) {
    String head = new String(body, 0, Math.min(length, META_WINDOW), ISO_8859_1);
    String lower = head.toLowerCase(Locale.ROOT);
    int meta = lower.indexOf("<meta");
    while (meta >= 0) {
      int end = lower.indexOf('>', meta);
      String tag = lower.substring(meta, end < 0 ? lower.length() : end);
      int key = tag.indexOf(KEY);
      Charset charset = key < 0 ? null : byLabel(value(tag, key + KEY.length()));
      if (charset != null) {
        return isUtf16(charset) ? UTF_8 : charset;
      }
      meta = end < 0 ? -1 : lower.indexOf("<meta", end);
    }
    return xmlDeclaration(lower);
  }

  private static @Nullable Charset xmlDeclaration(String lower) {
    if (!lower.startsWith("<?xml")) {
      return null;
    }
    int end = lower.indexOf("?>");
    int key = lower.indexOf("encoding");
    return key < 0 || end < key ? null : byLabel(value(lower.substring(0, end), key + 8));
  }

  private static boolean isUtf16(Charset charset) {
    return charset.name().startsWith("UTF-16");
  }

  private static String value(String text, int from) {
    int start = from;
    while (start < text.length() && "= \t'\":".indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    int end = start;
    while (end < text.length() && "\"' ;,/>\t\r\n".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return text.substring(start, end);
  }

  private static @Nullable Charset byLabel(String label) {
    String name = label.strip();
    return switch (name) {
      case "" -> null;
      case "utf8", "utf-8", "unicode" -> UTF_8;
      case "iso-8859-1",
          "iso8859-1",
          "iso88591",
          "latin1",
          "latin-1",
          "us-ascii",
          "ascii",
          "ansi" ->
          Charset.forName("windows-1252");
      case "cp1256", "x-cp1256", "windows1256", "win-1256" -> Charset.forName("windows-1256");
      case "iso-8859-9", "latin5" -> Charset.forName("windows-1254");
      case "iso-8859-8-i" -> Charset.forName("iso-8859-8");
      default -> lookedUp(name);
    };
  }

  private static @Nullable Charset lookedUp(String name) {
    try {
      return Charset.isSupported(name) ? Charset.forName(name) : null;
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return null;
    }
  }
}
