package org.medina.app.enrich;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.Map;
import java.util.concurrent.Callable;
import org.medina.app.check.ConfigOption;
import org.medina.enrich.ArticleEnricher;
import org.medina.enrich.Enrichment;
import org.medina.enrich.Story;
import org.medina.model.Language;
import org.medina.model.MedinaException;
import org.medina.model.Registry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Names the persons and countries in texts: one JSON line in, one JSON line out. */
@Command(
    name = "enrich",
    mixinStandardHelpOptions = true,
    description =
        "Reads {\"id\",\"lang\",\"text\",\"title\"} lines (lang and title may be missing) and writes"
            + " {\"id\",\"persons\",\"countries\",\"lang\"} lines in the same order.",
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {"0:every line was answered", "1:a line could not be read"})
public final class EnrichCommand implements Callable<Integer> {
  private static final int BATCH = 8;

  @Mixin private ConfigOption configuration = new ConfigOption();

  @Option(names = "--jsonl", required = true, description = "one JSON object a line")
  private boolean jsonl;

  private final Map<String, String> environment;
  private final InputStream in;
  private final OutputStream out;
  private final ObjectMapper mapper = new ObjectMapper();

  /** Enrichment of this process's standard input. */
  public EnrichCommand() {
    this(
        System.getenv(),
        new FileInputStream(FileDescriptor.in),
        new FileOutputStream(FileDescriptor.out));
  }

  EnrichCommand(Map<String, String> environment, InputStream in, OutputStream out) {
    this.environment = environment;
    this.in = in;
    this.out = out;
  }

  @Override
  public Integer call() throws IOException {
    var enricher = new ArticleEnricher(registry());
    new OrderedLines(Runtime.getRuntime().availableProcessors(), BATCH)
        .answer(in, out, line -> answer(enricher, line));
    return 0;
  }

  /** The configured registry; texts can be read without any configuration. */
  private Registry registry() {
    return Files.isDirectory(configuration.directory())
        ? configuration.read(environment).registry()
        : Registry.empty();
  }

  private String answer(ArticleEnricher enricher, String line) {
    try {
      JsonNode question = mapper.readTree(line);
      String lang = question.path("lang").asText("");
      Enrichment found =
          enricher.enrich(
              new Story(
                  question.path("title").asText(""),
                  question.path("text").asText(""),
                  lang.isBlank() ? Language.UNKNOWN : Language.ofTag(lang),
                  null,
                  null));
      ObjectNode answer = mapper.createObjectNode();
      answer.set("id", question.path("id"));
      ArrayNode persons = answer.putArray("persons");
      found.personNames().forEach(persons::add);
      ArrayNode countries = answer.putArray("countries");
      found.entities().countries().stream()
          .map(mention -> mention.country().code())
          .distinct()
          .forEach(countries::add);
      answer.put("lang", found.language().code());
      return mapper.writeValueAsString(answer);
    } catch (JsonProcessingException e) {
      throw new MedinaException(
          MedinaException.Code.BAD_INPUT, "not a JSON object: " + shortened(line), e);
    }
  }

  private static String shortened(String line) {
    return line.length() > 80 ? line.substring(0, 80) + "…" : line;
  }
}
