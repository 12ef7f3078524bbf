package org.medina.app.extract;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.medina.extract.ArticleExtractor;
import org.medina.extract.Explanation;
import org.medina.extract.RawPage;
import org.medina.extract.SiteRules;
import org.medina.model.MedinaException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code medina extract}: what extraction makes of pages, as JSON. */
@Command(
    name = "extract",
    mixinStandardHelpOptions = true,
    description = "Shows what extraction makes of pages, as JSON.")
public final class ExtractCommand implements Callable<Integer> {
  @Option(
      names = "--jsonl",
      description =
          "Read {\"id\",\"url\",\"html_file\"} lines on stdin, write one JSON line a page.")
  private boolean jsonl;

  @Option(
      names = "--explain",
      description = "Show the candidates, scores and dates that led to the result.")
  private boolean explain;

  @Option(names = "--url", defaultValue = "", description = "Address of the page, when known.")
  private String url = "";

  @Option(names = "--body", description = "CSS selector of the main text, to try out a site rule.")
  private @org.jspecify.annotations.Nullable String body;

  @Option(names = "--drop", description = "CSS selector of something to leave out; repeatable.")
  private List<String> drop = List.of();

  @Parameters(paramLabel = "FILE", description = "HTML files, gzip-compressed or not.")
  private List<Path> files = List.of();

  private final InputStream in;
  private final OutputStream out;

  /** Reads standard input and writes standard output. */
  public ExtractCommand() {
    this(System.in, System.out);
  }

  ExtractCommand(InputStream in, OutputStream out) {
    this.in = in;
    this.out = out;
  }

  @Override
  public Integer call() throws IOException {
    if (jsonl) {
      new JsonLines(Runtime.getRuntime().availableProcessors()).run(in, out);
      return 0;
    }
    if (files.isEmpty()) {
      throw new MedinaException(
          MedinaException.Code.BAD_INPUT, "no file given: name an HTML file, or use --jsonl");
    }
    ArticleExtractor extractor = new ArticleExtractor();
    for (Path file : files) {
      print(file, extractor.explain(read(file), new SiteRules(null, body, null, null, drop)));
    }
    return 0;
  }

  private RawPage read(Path file) {
    try {
      return new RawPage(url, PageFiles.read(file), null, null);
    } catch (IOException e) {
      throw new MedinaException(
          MedinaException.Code.BAD_INPUT,
          "cannot read " + file + ": is it there, and may you read it?",
          e);
    }
  }

  private void print(Path file, Explanation explanation) throws IOException {
    String text = explain ? ExplanationText.of(explanation) : json(file, explanation);
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.write('\n');
    out.flush();
  }

  private static String json(Path file, Explanation explanation) throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    ObjectNode node = mapper.createObjectNode().put("id", file.getFileName().toString());
    node.setAll(ArticleJson.of(explanation));
    return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(node);
  }
}
