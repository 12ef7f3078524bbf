package org.medina.web.render;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The static files under addresses that name their content: a browser may keep each for ever, and a
 * changed file has a new address.
 */
public final class Assets {
  private static final Map<String, String> TYPES =
      Map.of(
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "svg", "image/svg+xml; charset=utf-8");

  private static final List<String> NAMES = List.of("site.css", "site.js", "favicon.svg");

  private final TemplateFiles files;
  private final Map<String, Asset> assets;

  /**
   * A static file.
   *
   * @param hashedName its name with a hash of its content
   * @param type media type
   * @param content the bytes
   */
  public record Asset(String hashedName, String type, byte[] content) {}

  /** Reads every static file. */
  public Assets(TemplateFiles files) {
    this.files = files;
    this.assets = read(files);
  }

  /** The address of a static file. */
  public String address(String name) {
    Asset asset = current().get(name);
    if (asset == null) {
      throw new IllegalArgumentException("no static file " + name);
    }
    return "/assets/" + asset.hashedName();
  }

  /** The static file with this hashed name. */
  public Optional<Asset> find(String hashedName) {
    return current().values().stream()
        .filter(asset -> asset.hashedName().equals(hashedName))
        .findFirst();
  }

  /** The static file with this plain name. */
  public Optional<Asset> named(String name) {
    return Optional.ofNullable(current().get(name));
  }

  private Map<String, Asset> current() {
    return files.changing() ? read(files) : assets;
  }

  private static Map<String, Asset> read(TemplateFiles files) {
    Map<String, Asset> read = new LinkedHashMap<>();
    for (String name : NAMES) {
      try {
        byte[] content = files.bytes("static/" + name);
        int dot = name.lastIndexOf('.');
        String extension = name.substring(dot + 1);
        String hashed = name.substring(0, dot) + "-" + hash(content) + "." + extension;
        String type = TYPES.getOrDefault(extension, "application/octet-stream");
        read.put(name, new Asset(hashed, type, content));
      } catch (IOException fault) {
        throw new UncheckedIOException(fault);
      }
    }
    return read;
  }

  private static String hash(byte[] content) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
      return HexFormat.of().formatHex(digest, 0, 6);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
