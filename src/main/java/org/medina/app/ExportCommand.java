package org.medina.app;

import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import org.medina.app.check.ConfigOption;
import org.medina.model.Article;
import org.medina.search.SearchRequest;
import org.medina.web.api.JsonTrees;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Every indexed story that matches, one JSON line each, streamed. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = "Writes every story that matches (all without a query), one JSON line each.")
final class ExportCommand implements Callable<Integer> {
  private static final int BUFFER = 64 * 1024;

  @Mixin private ConfigOption configuration = new ConfigOption();
  @Mixin private DataOption data = new DataOption();

  @Option(names = "--jsonl", description = "JSON Lines; the only format of this command")
  private boolean jsonLines;

  @Parameters(paramLabel = "QUERY", arity = "0..*", description = "as in the search box")
  private List<String> query = List.of();

  @Override
  public Integer call() throws IOException {
    try (Assembly parts = Assembly.open(data.apply(configuration.read(System.getenv())));
        Writer out =
            new BufferedWriter(
                new OutputStreamWriter(
                    new FileOutputStream(FileDescriptor.out), StandardCharsets.UTF_8),
                BUFFER)) {
      SearchRequest request = SearchRequest.of(String.join(" ", query));
      parts.searcher().export(request, article -> write(article, out));
    }
    return 0;
  }

  private static void write(Article article, Writer out) {
    try {
      out.write(JsonTrees.article(article).toString());
      out.write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the export", e);
    }
  }
}
