package org.medina.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.apache.lucene.util.Version;

/**
 * Which program tags: a hash of everything that tags depend on beside the registry and the story.
 * That is the code and data of the rooms that tag, what reads the registry, Lucene's version and
 * the Java platform's, which knows the names of countries.
 *
 * <p>Two builds from the same sources agree, a jar and a directory of classes do too.
 */
final class TaggingProgram {
  private static final List<String> ROOMS =
      Stream.of("config", "enrich", "model", "text")
          .map(room -> "org/medina/" + room + "/")
          .toList();

  private TaggingProgram() {}

  /** The program that runs. */
  static String running() {
    return Holder.VERSION;
  }

  private static final class Holder {
    static final String VERSION = at(place());
  }

  private static Path place() {
    CodeSource source = TaggingProgram.class.getProtectionDomain().getCodeSource();
    if (source == null) {
      throw new IllegalStateException("the class loader does not tell where the program lies");
    }
    try {
      return Path.of(source.getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException("no place of a program: " + source.getLocation(), e);
    }
  }

  /** The program that lies in a jar or a directory, run by this platform. */
  static String at(Path place) {
    try {
      return hash(Files.isDirectory(place) ? ofDirectory(place) : ofJar(place));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the program at " + place, e);
    }
  }

  private static String hash(Map<String, Long> checksums) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      String parts = Runtime.version() + "\n" + Version.LATEST + "\n" + checksums;
      byte[] hash = digest.digest(parts.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static Map<String, Long> ofJar(Path place) throws IOException {
    Map<String, Long> checksums = new TreeMap<>();
    try (JarFile jar = new JarFile(place.toFile())) {
      jar.stream()
          .filter(entry -> !entry.isDirectory() && isPart(entry.getName()))
          .forEach((JarEntry entry) -> checksums.put(entry.getName(), entry.getCrc()));
    }
    return checksums;
  }

  private static Map<String, Long> ofDirectory(Path place) throws IOException {
    Map<String, Long> checksums = new TreeMap<>();
    try (Stream<Path> files = Files.walk(place)) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        String name = place.relativize(file).toString().replace('\\', '/');
        if (isPart(name)) {
          CRC32 checksum = new CRC32();
          checksum.update(Files.readAllBytes(file));
          checksums.put(name, checksum.getValue());
        }
      }
    }
    return checksums;
  }

  private static boolean isPart(String name) {
    return name.startsWith("org/medina/pipeline/Tagging")
        || ROOMS.stream().anyMatch(name::startsWith);
  }
}
