package org.medina.config;

import java.net.InetAddress;
import java.util.regex.Pattern;

/** Reads networks in CIDR notation without asking any name server. */
final class Networks {
  private static final Pattern CIDR =
      Pattern.compile("((?:\\d{1,3}\\.){3}\\d{1,3}|[0-9a-fA-F.]*:[0-9a-fA-F:.]*)(?:/(\\d{1,3}))?");

  private Networks() {}

  /** A network such as {@code 127.0.0.0/8}; a lone address stands for itself. */
  static String cidr(String text) {
    var parts = CIDR.matcher(text.strip());
    if (parts.matches() && isAddress(parts.group(1))) {
      int most = parts.group(1).contains(":") ? 128 : 32;
      String prefix = parts.group(2) == null ? String.valueOf(most) : parts.group(2);
      if (Integer.parseInt(prefix) <= most) {
        return parts.group(1) + "/" + prefix;
      }
    }
    throw new IllegalArgumentException(
        "'" + text + "' is no network; write true, false, or networks such as 127.0.0.0/8");
  }

  private static boolean isAddress(String text) {
    try {
      return InetAddress.ofLiteral(text).getAddress().length > 0;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
