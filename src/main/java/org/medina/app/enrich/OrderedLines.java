package org.medina.app.enrich;

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
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import org.medina.model.MedinaException;

/**
 * Answers each line of a stream with a line, in the same order, on all cores, with only a few
 * batches of lines in memory. Empty lines are passed over.
 */
final class OrderedLines {
  private static final int BATCHES_AHEAD_PER_WORKER = 3;

  private final int workers;
  private final int batchSize;

  OrderedLines(int workers, int batchSize) {
    this.workers = workers;
    this.batchSize = batchSize;
  }

  void answer(InputStream in, OutputStream out, UnaryOperator<String> answer) throws IOException {
    var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    Writer results = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    try (ExecutorService pool = Executors.newFixedThreadPool(workers)) {
      Deque<Future<String>> ahead = new ArrayDeque<>();
      List<String> batch = next(lines);
      while (!batch.isEmpty()) {
        List<String> questions = batch;
        ahead.add(pool.submit(() -> answerAll(questions, answer)));
        if (ahead.size() >= workers * BATCHES_AHEAD_PER_WORKER) {
          write(ahead.removeFirst(), results);
        }
        batch = next(lines);
      }
      while (!ahead.isEmpty()) {
        write(ahead.removeFirst(), results);
      }
    }
    results.flush();
  }

  private List<String> next(BufferedReader lines) throws IOException {
    List<String> batch = new ArrayList<>(batchSize);
    while (batch.size() < batchSize) {
      String line = lines.readLine();
      if (line == null) {
        break;
      }
      if (!line.isBlank()) {
        batch.add(line);
      }
    }
    return batch;
  }

  private static String answerAll(List<String> questions, UnaryOperator<String> answer) {
    var answers = new StringBuilder();
    for (String question : questions) {
      answers.append(answer.apply(question)).append('\n');
    }
    return answers.toString();
  }

  private static void write(Future<String> answers, Writer out) throws IOException {
    try {
      out.write(answers.get());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("stopped before all lines were answered", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof MedinaException known) {
        throw known;
      }
      throw new IOException("a line could not be answered", e.getCause());
    }
  }
}
