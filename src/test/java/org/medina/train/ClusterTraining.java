package org.medina.train;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.medina.enrich.lexicon.WordClusters;
import org.medina.enrich.token.Sentence;
import org.medina.enrich.token.SentenceSplitter;
import org.medina.text.name.NameFolding;

/**
 * Makes the shipped word clusters from plain text.
 *
 * <p>Arguments: the text, a line a paragraph; the file to write.
 */
public final class ClusterTraining {
  private static final int FINE = 512;
  private static final int COARSE = 48;
  private static final int PASSES = 12;

  /** Rarer words have too little company to be judged by. */
  private static final int RAREST = 6;

  private ClusterTraining() {}

  /** Clusters. */
  public static void main(String[] arguments) throws IOException {
    Map<String, Integer> counts = new HashMap<>();
    List<List<String>> sentences = new ArrayList<>();
    for (String line : Files.readAllLines(Path.of(arguments[0]), StandardCharsets.UTF_8)) {
      for (Sentence sentence : SentenceSplitter.split(line)) {
        List<String> words = new ArrayList<>(sentence.size());
        for (int i = 0; i < sentence.size(); i++) {
          words.add(WordClusters.form(NameFolding.fold(sentence.word(i))).intern());
        }
        words.forEach(word -> counts.merge(word, 1, Integer::sum));
        sentences.add(words);
      }
    }
    List<String> words =
        counts.keySet().stream()
            .filter(word -> counts.get(word) >= RAREST)
            .sorted(Comparator.<String>comparingInt(counts::get).reversed().thenComparing(w -> w))
            .toList();
    int[] text = numbered(sentences, words);
    System.out.printf("%d words of %d, %d tokens%n", words.size(), counts.size(), text.length);
    int[] fine = cluster(text, words.size(), FINE);
    int[] coarse = cluster(text, words.size(), COARSE);
    write(Path.of(arguments[1]), words, fine, coarse);
    System.out.printf("%d bytes%n", Files.size(Path.of(arguments[1])));
  }

  private static int[] numbered(List<List<String>> sentences, List<String> words) {
    Map<String, Integer> numbers = new HashMap<>();
    words.forEach(word -> numbers.put(word, numbers.size()));
    return sentences.stream()
        .flatMapToInt(
            sentence ->
                IntStream.concat(
                    sentence.stream().mapToInt(word -> numbers.getOrDefault(word, -1)),
                    IntStream.of(-1)))
        .toArray();
  }

  private static int[] cluster(int[] text, int words, int classes) {
    var exchange = new ClusterExchange(text, words, classes);
    for (int pass = 1; pass <= PASSES; pass++) {
      System.out.printf("%d classes, pass %d: %d moved%n", classes, pass, exchange.pass());
    }
    return exchange.classes();
  }

  /** A line for each pair of a fine and a coarse class: both numbers, then the words. */
  private static void write(Path file, List<String> words, int[] fine, int[] coarse)
      throws IOException {
    Map<Integer, List<String>> lines = new TreeMap<>();
    for (int i = 0; i < fine.length; i++) {
      lines
          .computeIfAbsent((fine[i] + 1) * 1024 + coarse[i] + 1, unseen -> new ArrayList<>())
          .add(words.get(i));
    }
    try (Writer out =
        new OutputStreamWriter(
            new GZIPOutputStream(Files.newOutputStream(file)), StandardCharsets.UTF_8)) {
      for (Map.Entry<Integer, List<String>> line : lines.entrySet()) {
        List<String> sorted = line.getValue().stream().sorted().toList();
        out.write(line.getKey() / 1024 + " " + line.getKey() % 1024 + " ");
        out.write(String.join(" ", sorted) + "\n");
      }
    }
  }
}
