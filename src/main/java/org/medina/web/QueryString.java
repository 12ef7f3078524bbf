package org.medina.web;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The query of an address, read as well as it can be: what is no percent-encoding stands for
 * itself, as in {@code q=50%}, and bytes that are no UTF-8 become U+FFFD.
 */
public final class QueryString {
  private static final int HEXADECIMAL = 16;

  private QueryString() {}

  /** The decoded values of each parameter, in their order. */
  public static Map<String, List<String>> parameters(@Nullable String query) {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    if (query == null) {
      return parameters;
    }
    for (String pair : query.split("&")) {
      int equals = pair.indexOf('=');
      if (!pair.isEmpty()) {
        String name = equals < 0 ? pair : pair.substring(0, equals);
        parameters
            .computeIfAbsent(decoded(name), unseen -> new ArrayList<>())
            .add(equals < 0 ? "" : decoded(pair.substring(equals + 1)));
      }
    }
    return parameters;
  }

  private static String decoded(String part) {
    byte[] encoded = part.getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(encoded.length);
    for (int i = 0; i < encoded.length; i++) {
      int value = encoded[i] == '%' && i + 2 < encoded.length ? octet(encoded, i + 1) : -1;
      if (value >= 0) {
        bytes.write(value);
        i += 2;
      } else {
        bytes.write(encoded[i] == '+' ? ' ' : encoded[i]);
      }
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  /** The octet that two hexadecimal digits write, or -1. */
  private static int octet(byte[] encoded, int at) {
    int high = Character.digit(encoded[at], HEXADECIMAL);
    int low = Character.digit(encoded[at + 1], HEXADECIMAL);
    return high < 0 || low < 0 ? -1 : high * HEXADECIMAL + low;
  }
}
