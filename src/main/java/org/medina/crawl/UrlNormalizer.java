package org.medina.crawl;

import crawlercommons.filters.basic.BasicURLNormalizer;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One form for all addresses of one page: crawler-commons' normal form, without fragments, tracking
 * parameters and session ids. Thread-safe.
 */
public final class UrlNormalizer {
  private static final int LONGEST = 2_000;
  private static final Pattern NOISE =
      Pattern.compile(
          "(?:utm_[a-z_]+|fbclid|gclid|dclid|msclkid|yclid|igshid|mc_[ce]id|_ga|_gl|cmpid|xtor"
              + "|phpsessid|jsessionid|aspsessionid[a-z]*|sid|sessionid|session_id)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern SESSION_IN_PATH =
      Pattern.compile(";(?:jsessionid|phpsessid|sid)=[^/?#]*", Pattern.CASE_INSENSITIVE);

  private final BasicURLNormalizer basic = new BasicURLNormalizer();

  /** The normal form of an absolute http or https address; empty for everything else. */
  public Optional<String> normalize(String url) {
    if (url.length() > LONGEST) {
      return Optional.empty();
    }
    String normal = basic.filter(SESSION_IN_PATH.matcher(url.strip()).replaceFirst(""));
    if (normal == null || !(normal.startsWith("http://") || normal.startsWith("https://"))) {
      return Optional.empty();
    }
    int fragment = normal.indexOf('#');
    String whole = fragment < 0 ? normal : normal.substring(0, fragment);
    return Optional.of(withoutNoise(whole)).filter(text -> !hostOf(text).isEmpty());
  }

  /** The normal form of a link on a page. */
  public Optional<String> resolve(String base, String link) {
    try {
      return normalize(new URI(base).resolve(link.strip().replace(" ", "%20")).toString());
    } catch (URISyntaxException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static String withoutNoise(String url) {
    int question = url.indexOf('?');
    if (question < 0) {
      return url;
    }
    List<String> kept = new ArrayList<>();
    for (String parameter : url.substring(question + 1).split("&", -1)) {
      int equals = parameter.indexOf('=');
      String name = equals < 0 ? parameter : parameter.substring(0, equals);
      if (!name.isEmpty() && !NOISE.matcher(name).matches()) {
        kept.add(parameter);
      }
    }
    String path = url.substring(0, question);
    return kept.isEmpty() ? path : path + "?" + String.join("&", kept);
  }

  /** Host and port of an address, in lower case; empty when it has none. */
  public static String hostOf(String url) {
    try {
      String authority = new URI(url).getRawAuthority();
      return authority == null ? "" : authority.toLowerCase(Locale.ROOT);
    } catch (URISyntaxException e) {
      return "";
    }
  }

  /** The id of what is kept under a normalised address: 32 hex digits of its SHA-256. */
  public static String idOf(String normalizedUrl) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(normalizedUrl.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
