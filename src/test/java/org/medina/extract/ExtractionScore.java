package org.medina.extract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.medina.extract.metadata.TitleText;

/** Scores what extraction makes of pages against the right answers, field by field. */
public final class ExtractionScore {
  private final Map<String, List<Double>> values = new TreeMap<>();
  private final List<String> misses = new ArrayList<>();

  /** Scores one page. */
  public void add(DevPages.Page page, ExtractedArticle article) {
    JsonNode gold = page.gold();
    text(page, article.content().text());
    if (gold.path("title").isTextual()) {
      String wanted = TitleText.clean(gold.get("title").asText());
      String got = article.content().title();
      put("title exact", page.id(), wanted.equals(got), wanted + " <> " + got);
      put(
          "title normalised",
          page.id(),
          TitleText.fold(wanted).equals(TitleText.fold(got)),
          wanted + " <> " + got);
    }
    date(page, article);
    if (gold.path("author").isArray()) {
      author(page, article.content().author());
    }
    if (gold.path("image").isArray()) {
      boolean hit = list(gold.get("image")).contains(article.content().image());
      put(
          "image",
          page.id(),
          hit,
          article.content().image() + " not in " + list(gold.get("image")));
    }
    List<String> languages = list(gold.path("lang_accept"));
    if (!languages.isEmpty()) {
      put(
          "language",
          page.id(),
          languages.contains(article.content().language().code()),
          languages + " <> " + article.content().language());
    }
    String kind = article.kind().name().toLowerCase(Locale.ROOT);
    put(
        "kind " + gold.path("kind").asText(),
        page.id(),
        kind.equals("article") == gold.path("kind").asText().equals("article"),
        kind + " " + article.confidence());
  }

  private void text(DevPages.Page page, String text) {
    List<String> golds = new ArrayList<>();
    if (page.gold().path("text").isTextual()) {
      golds.add(page.gold().get("text").asText());
    }
    golds.addAll(list(page.gold().path("text_alt")));
    if (golds.isEmpty()) {
      return;
    }
    double best = -1;
    double precision = 0;
    double recall = 0;
    Map<String, Integer> got = WordTokens.of(text);
    for (String gold : golds) {
      Map<String, Integer> wanted = WordTokens.of(gold);
      double common = WordTokens.common(got, wanted);
      double f1 = 2 * common / Math.max(1, WordTokens.size(got) + WordTokens.size(wanted));
      if (f1 > best) {
        best = f1;
        precision = common / Math.max(1, WordTokens.size(got));
        recall = common / Math.max(1, WordTokens.size(wanted));
      }
    }
    String group = page.id().substring(0, page.id().indexOf('-'));
    put("text pageF1", best);
    put("text pageF1 " + group, best);
    put("text precision", precision);
    put("text recall", recall);
    if (best < 0.9) {
      misses.add("%s text f1 %.3f p %.3f r %.3f".formatted(page.id(), best, precision, recall));
    }
  }

  private void date(DevPages.Page page, ExtractedArticle article) {
    if (!page.gold().path("date").isTextual()) {
      return;
    }
    List<String> wanted = new ArrayList<>(List.of(page.gold().get("date").asText()));
    wanted.addAll(list(page.gold().path("date_alt")));
    String got = article.published() == null ? null : article.published().day().toString();
    put(
        "date",
        page.id(),
        wanted.contains(got),
        wanted + " <> " + got + " " + page.gold().path("date_string").asText());
    if (got != null) {
      put("date precision", wanted.contains(got) ? 1 : 0);
    }
  }

  private void author(DevPages.Page page, String got) {
    List<String> wanted = list(page.gold().get("author"));
    if (wanted.isEmpty()) {
      return;
    }
    List<String> names = got == null ? List.of() : List.of(got.split(", ", -1));
    boolean hit =
        names.stream()
            .map(TitleText::fold)
            .sorted()
            .toList()
            .equals(wanted.stream().map(TitleText::fold).sorted().toList());
    put("author", page.id(), hit, wanted + " <> " + got);
  }

  private void put(String metric, String id, boolean hit, String miss) {
    put(metric, hit ? 1 : 0);
    if (!hit) {
      misses.add(id + " " + metric + ": " + miss);
    }
  }

  private void put(String metric, double value) {
    values.computeIfAbsent(metric, unused -> new ArrayList<>()).add(value);
  }

  private static List<String> list(JsonNode node) {
    List<String> texts = new ArrayList<>();
    node.forEach(item -> texts.add(item.asText()));
    return texts;
  }

  /** The mean of a metric, or NaN when no page has a right answer for it. */
  public double mean(String metric) {
    return values.getOrDefault(metric, List.of()).stream()
        .mapToDouble(Double::doubleValue)
        .average()
        .orElse(Double.NaN);
  }

  /** F1 of the mean precision and the mean recall. */
  public double microF1() {
    double p = mean("text precision");
    double r = mean("text recall");
    return 2 * p * r / (p + r);
  }

  /** What went wrong, one line a fault. */
  public List<String> misses() {
    return List.copyOf(misses);
  }

  @Override
  public String toString() {
    StringBuilder out = new StringBuilder();
    values.forEach(
        (metric, list) ->
            out.append("%-22s %.4f  (%d)%n".formatted(metric, mean(metric), list.size())));
    return out.append("%-22s %.4f%n".formatted("text F1", microF1())).toString();
  }
}
