package org.medina.app.extract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.medina.extract.ArticleExtractor;
import org.medina.extract.SiteRules;

/**
 * Reads pages as lines of JSON and writes what extraction makes of them, in the same order, on all
 * cores. Only a few pages are in memory at a time; a page that fails becomes a line with an error.
 */
final class JsonLines {
  private static final int PAGES_AHEAD_PER_WORKER = 4;

  private final ObjectMapper mapper = new ObjectMapper();
  private final ArticleExtractor extractor = new ArticleExtractor();
  private final int workers;

  JsonLines(int workers) {
    this.workers = workers;
  }

  void run(InputStream in, OutputStream out) throws IOException {
    BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    Writer results = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    try (ExecutorService pool = Executors.newFixedThreadPool(workers)) {
      Deque<Future<String>> ahead = new ArrayDeque<>();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.isBlank()) {
          continue;
        }
        String input = line;
        ahead.add(pool.submit(() -> answer(input)));
        if (ahead.size() >= workers * PAGES_AHEAD_PER_WORKER) {
          write(ahead.removeFirst(), results);
        }
      }
      while (!ahead.isEmpty()) {
        write(ahead.removeFirst(), results);
      }
    }
    results.flush();
  }

  private static void write(Future<String> result, Writer out) throws IOException {
    try {
      out.write(result.get());
      out.write('\n');
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("stopped before all pages were read", e);
    } catch (ExecutionException e) {
      throw new IOException("a page could not be answered", e.getCause());
    }
  }

  /** The border of one page: whatever goes wrong with it is said in its own line. */
  @SuppressWarnings("CatchAndPrintStackTrace")
  private String answer(String line) throws JsonProcessingException {
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    try {
      JsonNode fields = mapper.readTree(line);
      answer.set("id", fields.get("id"));
      answer.setAll(ArticleJson.of(extractor.explain(new PageLine(fields).page(), SiteRules.NONE)));
    } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
      answer.put("error", e.getClass().getSimpleName() + ": " + e.getMessage());
    }
    return mapper.writeValueAsString(answer);
  }
}
