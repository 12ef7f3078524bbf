package org.medina.app;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.medina.app.check.ConfigOption;
import org.medina.app.export.WarcFile;
import org.medina.app.export.WarcStories;
import org.medina.model.Article;
import org.medina.model.MedinaException;
import org.medina.model.MedinaException.Code;
import org.medina.model.Revisions;
import org.medina.search.SearchRequest;
import org.medina.web.api.JsonTrees;
import org.medina.web.api.RevisionRoutes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Every indexed story that matches, as JSON lines or as the pages they were read from. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = {
      "Writes every story that matches (all without a query): one JSON line each to the standard",
      "output, or the pages they were read from to a WARC file. The site may run meanwhile."
    })
final class ExportCommand implements Callable<Integer> {
  private static final int BUFFER = 64 * 1024;

  @Mixin private ConfigOption configuration = new ConfigOption();
  @Mixin private DataOption data = new DataOption();
  @Spec private CommandSpec command = CommandSpec.create();

  @Option(names = "--jsonl", description = "JSON Lines; what is written without --warc")
  private boolean jsonLines;

  @Option(
      names = "--warc",
      paramLabel = "FILE",
      description = "a WARC 1.1 file of the kept pages; compressed when the name ends in .gz")
  private @Nullable Path warc;

  @Parameters(paramLabel = "QUERY", arity = "0..*", description = "as in the search box")
  private List<String> query = List.of();

  @Override
  public Integer call() throws IOException {
    if (jsonLines && warc != null) {
      throw new ParameterException(
          command.commandLine(), "--jsonl and --warc are two exports; choose one");
    }
    SearchRequest request = SearchRequest.of(String.join(" ", query));
    try (Assembly parts = Assembly.join(data.apply(configuration.read(System.getenv())))) {
      if (warc == null) {
        writeLines(parts, request);
      } else {
        writePages(parts, request, warc);
      }
    }
    return 0;
  }

  private static void writeLines(Assembly parts, SearchRequest request) throws IOException {
    Revisions revisions = parts.store().revisions();
    try (Writer out =
        new BufferedWriter(
            new OutputStreamWriter(
                new FileOutputStream(FileDescriptor.out), StandardCharsets.UTF_8),
            BUFFER)) {
      parts
          .searcher()
          .export(
              request,
              article -> {
                try {
                  out.write(line(article, revisions).toString());
                  out.write('\n');
                } catch (IOException e) {
                  throw new UncheckedIOException("cannot write the export", e);
                }
              });
    }
  }

  private static ObjectNode line(Article article, Revisions revisions) {
    ObjectNode line = JsonTrees.article(article);
    if (article.revision() > 1) {
      ArrayNode earlier = line.putArray("revisions");
      revisions.of(article.id()).forEach(revision -> earlier.add(RevisionRoutes.tree(revision)));
    }
    return line;
  }

  private void writePages(Assembly parts, SearchRequest request, Path file) {
    try (WarcFile pages = new WarcFile(file, Main.VERSION, Instant.now())) {
      WarcStories stories = new WarcStories(pages, parts.store().originals());
      parts.searcher().export(request, stories);
      stories.finish();
      command
          .commandLine()
          .getErr()
          .printf(
              "%d pages written to %s; %d stories have no kept page%n",
              stories.written(), file, stories.missing());
    } catch (IOException | UncheckedIOException e) {
      throw new MedinaException(
          Code.BAD_CONFIGURATION,
          "cannot write %s (%s); check that its directory is there, writable and not full"
              .formatted(file, e.getMessage()),
          e);
    }
  }
}
