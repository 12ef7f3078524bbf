package org.medina.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Queries over the demo newsroom with the stories that answer them, graded by hand. */
public final class JudgedQueries {
  private static final int DEPTH = 10;

  private final List<Judged> queries;
  private final List<String> headlines;

  /**
   * A query.
   *
   * @param language what it is written in
   * @param text what is typed
   * @param grades by piece of a headline
   */
  private record Judged(String language, String text, Map<String, Integer> grades) {
    int grade(String headline) {
      return grades.entrySet().stream()
          .filter(entry -> headline.contains(entry.getKey()))
          .mapToInt(Map.Entry::getValue)
          .max()
          .orElse(0);
    }
  }

  /** Whatever answers a query with headlines, best first. */
  public interface Engine {
    /** The headlines of the first results. */
    List<String> headlines(String query) throws IOException, InterruptedException;
  }

  private JudgedQueries(List<Judged> queries, List<String> headlines) {
    this.queries = queries;
    this.headlines = headlines;
  }

  /**
   * Reads the queries.
   *
   * @param headlines of all stories there are
   */
  public static JudgedQueries read(List<String> headlines) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            JudgedQueries.class.getResourceAsStream("/search/judged-queries.tsv"))) {
      List<Judged> queries = new ArrayList<>();
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .forEach(line -> queries.add(judged(line.split("\t"))));
      return new JudgedQueries(queries, headlines);
    }
  }

  private static Judged judged(String[] cells) {
    Map<String, Integer> grades = new LinkedHashMap<>();
    for (int i = 2; i < cells.length; i++) {
      grades.put(cells[i].substring(2), Integer.parseInt(cells[i].substring(0, 1)));
    }
    return new Judged(cells[0], cells[1], grades);
  }

  /** Pieces of headlines in the judgements that no story has. */
  public List<String> unknown() {
    return queries.stream()
        .flatMap(query -> query.grades().keySet().stream())
        .filter(piece -> headlines.stream().noneMatch(headline -> headline.contains(piece)))
        .distinct()
        .toList();
  }

  /** How many queries there are in a language. */
  public long count(String language) {
    return queries.stream().filter(query -> query.language().equals(language)).count();
  }

  /**
   * The mean nDCG at {@value #DEPTH} by language and of all (Järvelin and Kekäläinen 2002, gain
   * 2^grade - 1).
   */
  public Map<String, Double> measure(Engine engine) throws IOException, InterruptedException {
    Map<String, List<Double>> byLanguage = new LinkedHashMap<>();
    for (Judged query : queries) {
      double value = ndcg(query, engine.headlines(query.text()));
      byLanguage.computeIfAbsent(query.language(), key -> new ArrayList<>()).add(value);
      byLanguage.computeIfAbsent("all", key -> new ArrayList<>()).add(value);
    }
    Map<String, Double> means = new LinkedHashMap<>();
    byLanguage.forEach(
        (language, values) ->
            means.put(
                language, values.stream().mapToDouble(Double::doubleValue).average().orElse(0)));
    return means;
  }

  /** The queries that are answered worse than this, with their figures. */
  public Map<String, Double> below(double bound, Engine engine)
      throws IOException, InterruptedException {
    Map<String, Double> worst = new LinkedHashMap<>();
    for (Judged query : queries) {
      double value = ndcg(query, engine.headlines(query.text()));
      if (value < bound) {
        worst.put(query.text(), value);
      }
    }
    return worst;
  }

  private double ndcg(Judged query, List<String> found) {
    List<Integer> grades = found.stream().limit(DEPTH).map(query::grade).toList();
    List<Integer> ideal =
        headlines.stream()
            .map(query::grade)
            .sorted(Comparator.reverseOrder())
            .limit(DEPTH)
            .toList();
    return dcg(grades) / dcg(ideal);
  }

  private static double dcg(List<Integer> grades) {
    double sum = 0;
    for (int rank = 0; rank < grades.size(); rank++) {
      sum += (Math.pow(2, grades.get(rank)) - 1) * Math.log(2) / Math.log(rank + 2);
    }
    return sum;
  }
}
