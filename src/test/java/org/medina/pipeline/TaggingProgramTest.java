package org.medina.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same program says so wherever it lies, another one does not. */
class TaggingProgramTest {
  @TempDir private Path directory;

  private Path classes(String weights) throws IOException {
    Path classes = directory.resolve("classes-" + weights);
    write(classes.resolve("org/medina/enrich/tagger/weights.bin"), weights);
    write(classes.resolve("org/medina/text/A.class"), "a");
    return classes;
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private Path jar(String weights) throws IOException {
    Path file = directory.resolve(weights + ".jar");
    try (OutputStream out = Files.newOutputStream(file);
        JarOutputStream jar = new JarOutputStream(out)) {
      add(jar, "org/medina/text/A.class", "a");
      add(jar, "org/medina/enrich/tagger/weights.bin", weights);
      add(jar, "org/medina/web/Page.class", "whatever");
    }
    return file;
  }

  private static void add(JarOutputStream jar, String name, String text) throws IOException {
    jar.putNextEntry(new JarEntry(name));
    jar.write(text.getBytes(StandardCharsets.UTF_8));
    jar.closeEntry();
  }

  @Test
  void aJarAndADirectoryOfTheSameBuildAgree() throws IOException {
    assertThat(TaggingProgram.at(jar("one"))).isEqualTo(TaggingProgram.at(classes("one")));
  }

  @Test
  void otherWeightsAreAnotherProgram() throws IOException {
    assertThat(TaggingProgram.at(jar("one"))).isNotEqualTo(TaggingProgram.at(jar("two")));
  }

  @Test
  void otherPagesAreNot() throws IOException {
    String before = TaggingProgram.at(classes("one"));
    write(classes("one").resolve("org/medina/web/Page.class"), "another");
    assertThat(TaggingProgram.at(classes("one"))).isEqualTo(before);
  }

  @Test
  void theRunningProgramIsFound() {
    assertThat(TaggingProgram.running()).matches("[0-9a-f]{16}");
    assertThat(TaggingProgram.running()).isNotEqualTo(TaggingProgram.at(directory));
  }
}
