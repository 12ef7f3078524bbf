package org.medina.app.extract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.medina.extract.TestPages;
import picocli.CommandLine;

class ExtractCommandTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path directory;

  @Test
  void answersEveryLineInOrderAndSaysWhatIsWrongWithBadOnes() throws IOException {
    Path plain = Files.writeString(directory.resolve("a.html"), page("fr"));
    Path zipped = directory.resolve("b.html.gz");
    try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(zipped))) {
      out.write(page("ar").getBytes(Charset.forName("windows-1256")));
    }
    List<JsonNode> answers =
        run(
            line("1", "html_file", plain.toString()),
            line("2", "html_file", zipped.toString()),
            line("3", "html_file", directory.resolve("missing.html").toString()),
            "this is no JSON",
            line("5", "html", page("en")),
            line("6", "html", plain.toString()),
            "{\"id\":7}");
    assertThat(answers).hasSize(7);
    assertThat(answers.get(0).get("title").asText()).isEqualTo(TestPages.title("fr"));
    assertThat(answers.get(0).get("text").asText())
        .isEqualTo(String.join("\n\n", TestPages.paragraphs("fr")));
    assertThat(answers.get(0).get("date").asText()).isEqualTo("2023-03-16");
    assertThat(answers.get(0).get("lang").asText()).isEqualTo("fr");
    assertThat(answers.get(0).get("date_source").asText()).isEqualTo("meta");
    assertThat(answers.get(1).get("title").asText()).isEqualTo(TestPages.title("ar"));
    assertThat(answers.get(1).get("charset").asText()).isEqualTo("windows-1256");
    assertThat(answers.get(2).get("id").asText()).isEqualTo("3");
    assertThat(answers.get(2).get("error").asText()).contains("missing.html");
    assertThat(answers.get(3).has("error")).isTrue();
    assertThat(answers.get(4).get("lang").asText()).isEqualTo("en");
    assertThat(answers.get(5).get("lang").asText()).isEqualTo("fr");
    assertThat(answers.get(6).get("id").asInt()).isEqualTo(7);
    assertThat(answers.get(6).has("error")).isTrue();
  }

  @Test
  void keepsTheOrderOverManyPages() throws IOException {
    String[] lines = new String[300];
    for (int i = 0; i < lines.length; i++) {
      lines[i] = line(String.valueOf(i), "html", page(i % 2 == 0 ? "en" : "ar"));
    }
    List<JsonNode> answers = run(lines);
    assertThat(answers)
        .extracting(answer -> answer.get("id").asText())
        .containsExactly(
            java.util.stream.IntStream.range(0, 300)
                .mapToObj(String::valueOf)
                .toArray(String[]::new));
  }

  @Test
  void explainsAFile() throws IOException {
    Path file = Files.writeString(directory.resolve("a.html"), page("fr"));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ExtractCommand command = new ExtractCommand(new ByteArrayInputStream(new byte[0]), out);
    assertThat(new CommandLine(command).execute("--explain", file.toString())).isZero();
    assertThat(out.toString(UTF_8))
        .contains(
            "dates, most trusted first", "2023-03-16", "META", "containers", TestPages.title("fr"));
  }

  private List<JsonNode> run(String... lines) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] input = String.join("\n", lines).getBytes(UTF_8);
    ExtractCommand command = new ExtractCommand(new ByteArrayInputStream(input), out);
    assertThat(new CommandLine(command).execute("--jsonl")).isZero();
    List<JsonNode> answers = new ArrayList<>();
    for (String line : out.toString(UTF_8).lines().toList()) {
      answers.add(JSON.readTree(line));
    }
    return answers;
  }

  private static String line(String id, String field, String value) throws IOException {
    return JSON.writeValueAsString(
        JSON.createObjectNode()
            .put("id", id)
            .put("url", "https://news.example/a")
            .put(field, value));
  }

  private static String page(String language) {
    return "<html><head><meta property='article:published_time' content='2023-03-16'></head><body><h1>"
        + TestPages.title(language)
        + "</h1>"
        + TestPages.body(language)
        + "</body></html>";
  }
}
