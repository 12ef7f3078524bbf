package org.medina.extract.metadata;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON as sites write it: raw line breaks in strings, missing or trailing commas, comments,
 * CDATA marks, text after the end, no end at all. Whatever was read before a fault is kept. Depth
 * and size are bounded, time is linear.
 */
final class TolerantJson {
  private static final int MAX_DEPTH = 64;
  private static final int MAX_LENGTH = 2_000_000;

  private final String text;
  private int at;

  private TolerantJson(String text) {
    this.text = text.length() > MAX_LENGTH ? text.substring(0, MAX_LENGTH) : text;
  }

  /** The values in a text: maps, lists, strings; numbers and literals stay strings. */
  static List<Object> values(String text) {
    TolerantJson reader = new TolerantJson(text);
    List<Object> values = new ArrayList<>();
    while (reader.seekStructure()) {
      Object value = reader.value(0);
      if (value != null) {
        values.add(value);
      }
    }
    return values;
  }

  /** Moves to the next object or array, over comments and CDATA marks. */
  private boolean seekStructure() {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '{' || c == '[' && !text.startsWith("[CDATA[", at)) {
        return true;
      }
      at += c == '[' ? "[CDATA[".length() : 1;
    }
    return false;
  }

  private @Nullable Object value(int depth) {
    skipBlanks();
    if (at >= text.length()) {
      return null;
    }
    char c = text.charAt(at);
    if (depth >= MAX_DEPTH && (c == '{' || c == '[')) {
      at = text.length();
      return null;
    }
    return switch (c) {
      case '{' -> object(depth);
      case '[' -> array(depth);
      case '"', '\'' -> string(c);
      default -> bare();
    };
  }

  private Map<String, Object> object(int depth) {
    Map<String, Object> map = new LinkedHashMap<>();
    at++;
    while (true) {
      skipSeparators();
      if (at >= text.length() || text.charAt(at) == '}' || text.charAt(at) == ']') {
        at = Math.min(text.length(), at + 1);
        return map;
      }
      int before = at;
      char c = text.charAt(at);
      String key = c == '"' || c == '\'' ? string(c) : bare();
      skipBlanks();
      if (at < text.length() && text.charAt(at) == ':') {
        at++;
        Object value = value(depth + 1);
        if (value != null) {
          map.putIfAbsent(key, value);
        }
      }
      at = Math.max(at, before + 1);
    }
  }

  private List<Object> array(int depth) {
    List<Object> list = new ArrayList<>();
    at++;
    while (true) {
      skipSeparators();
      if (at >= text.length() || text.charAt(at) == ']' || text.charAt(at) == '}') {
        at = Math.min(text.length(), at + 1);
        return list;
      }
      int before = at;
      Object value = value(depth + 1);
      if (value != null) {
        list.add(value);
      }
      at = Math.max(at, before + 1);
    }
  }

  private String string(char quote) {
    StringBuilder out = new StringBuilder();
    at++;
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c == quote && endsHere()) {
        break;
      }
      if (c == '\\' && at < text.length()) {
        escape(out);
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  /** Sites forget to escape quotes: one that no structure follows belongs to the string. */
  private boolean endsHere() {
    int next = at;
    while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
      next++;
    }
    return next >= text.length() || ",:}]\"'".indexOf(text.charAt(next)) >= 0;
  }

  private void escape(StringBuilder out) {
    char c = text.charAt(at++);
    switch (c) {
      case 'n' -> out.append('\n');
      case 't' -> out.append('\t');
      case 'r', 'b', 'f' -> out.append(' ');
      case 'u' -> unicode(out);
      default -> out.append(c);
    }
  }

  private void unicode(StringBuilder out) {
    int value = 0;
    int digits = 0;
    while (digits < 4 && at + digits < text.length()) {
      int digit = Character.digit(text.charAt(at + digits), 16);
      if (digit < 0) {
        break;
      }
      value = value * 16 + digit;
      digits++;
    }
    at += digits;
    if (digits == 4) {
      out.append((char) value);
    }
  }

  private String bare() {
    int start = at;
    while (at < text.length() && ",:{}[]\"\n".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return text.substring(start, at).strip();
  }

  private void skipSeparators() {
    skipBlanks();
    while (at < text.length() && (text.charAt(at) == ',' || text.charAt(at) == ';')) {
      at++;
      skipBlanks();
    }
  }

  private void skipBlanks() {
    while (at < text.length()) {
      if (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == '\uFEFF') {
        at++;
      } else if (text.startsWith("/*", at)) {
        int end = text.indexOf("*/", at + 2);
        at = end < 0 ? text.length() : end + 2;
      } else if (text.startsWith("//", at)) {
        int end = text.indexOf('\n', at);
        at = end < 0 ? text.length() : end + 1;
      } else {
        return;
      }
    }
  }
}
