package org.medina.web.render;

import io.pebbletemplates.pebble.loader.ClasspathLoader;
import io.pebbletemplates.pebble.loader.FileLoader;
import io.pebbletemplates.pebble.loader.Loader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where templates, messages and static files come from: the class path, or a folder that is read
 * anew for every page while one works on them.
 */
public final class TemplateFiles {
  private static final String ROOT = "templates";

  private final @Nullable Path folder;

  private TemplateFiles(@Nullable Path folder) {
    this.folder = folder;
  }

  /** The files that are packed with the program. */
  public static TemplateFiles packed() {
    return new TemplateFiles(null);
  }

  /** The files of a folder. */
  public static TemplateFiles inFolder(Path folder) {
    return new TemplateFiles(folder.toAbsolutePath().normalize());
  }

  /** Whether the files may change while the site runs. */
  public boolean changing() {
    return folder != null;
  }

  /** A reader of one file, UTF-8. */
  public Reader reader(String name) throws IOException {
    return new InputStreamReader(open(name), StandardCharsets.UTF_8);
  }

  /** The content of one file. */
  public byte[] bytes(String name) throws IOException {
    try (InputStream in = open(name)) {
      return in.readAllBytes();
    }
  }

  Loader<String> loader() {
    if (folder != null) {
      return new FileLoader(folder.toString());
    }
    ClasspathLoader loader = new ClasspathLoader(TemplateFiles.class.getClassLoader());
    loader.setPrefix(ROOT);
    return loader;
  }

  private InputStream open(String name) throws IOException {
    if (folder != null) {
      return Files.newInputStream(folder.resolve(name));
    }
    InputStream in = TemplateFiles.class.getResourceAsStream("/" + ROOT + "/" + name);
    if (in == null) {
      throw new FileNotFoundException(ROOT + "/" + name + " is missing from the program");
    }
    return in;
  }
}
