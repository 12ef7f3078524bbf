package org.medina.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.medina.enrich.lexicon.Lexicons;
import org.medina.enrich.tagger.Model;
import org.medina.enrich.tagger.Vocabulary;
import org.medina.model.Language;

/**
 * Learns the weights of the tagger from the IOB2 files of a directory.
 *
 * <p>Arguments: the directory of the data, the directory to write {@code weights.*.bin.gz} to,
 * {@code all} or {@code held-out} (leaves the last sixth of each file out and scores it), and the
 * languages.
 */
public final class TaggerTraining {
  private static final int SENTENCES_PER_STORY = 20;
  private static final int HELD_OUT = 6;
  private static final long SEED = 1;

  /** Which sixth is left out, the last if nothing is said: {@code -Dtrain.fold=0}. */
  private static final int FOLD = Integer.getInteger("train.fold", HELD_OUT - 1);

  /** Fewer for a quick look: {@code -Dtrain.runs=1}. */
  private static final int RUNS = Integer.getInteger("train.runs", 3);

  /**
   * What served a language best on held-out parts of its training data.
   *
   * @param dropout share of the features hidden from each token
   * @param swapped share of the stories that are learnt again with other names
   * @param lentToo whether those that are lent are, too
   * @param minimum how often a feature must occur
   */
  private record Plan(double dropout, double swapped, boolean lentToo, int minimum) {
    static Plan of(Language language) {
      return switch (language.code()) {
        case "ar" -> new Plan(0.5, 1, true, 5);
        case "fr" -> new Plan(0.5, 0.5, false, 2);
        default -> new Plan(0.5, 1, false, 2);
      };
    }
  }

  private final Path data;
  private final boolean holdOut;
  private final List<AnnotatedStory> train = new ArrayList<>();
  private final List<AnnotatedStory> foreign = new ArrayList<>();

  /** What is left out, by source. */
  private final Map<String, List<AnnotatedStory>> heldOut = new TreeMap<>();

  private TaggerTraining(Path data, boolean holdOut) {
    this.data = data;
    this.holdOut = holdOut;
  }

  /** Trains. */
  public static void main(String[] arguments) throws IOException {
    for (int i = 3; i < arguments.length; i++) {
      var training = new TaggerTraining(Path.of(arguments[0]), arguments[2].equals("held-out"));
      training.run(new Language(arguments[i]), Path.of(arguments[1]));
    }
  }

  private void run(Language language, Path target) throws IOException {
    switch (language.code()) {
      case "ar" -> {
        read("ar.anercorp-train.iob2");
        lend("ar.aqmar.iob2");
        lend("ar.wojood.iob2");
        lend("ar.wikifane.iob2");
      }
      case "fr" -> {
        read("fr.europeana.iob2");
        read("fr.winer");
        lend("en.wikigold.iob2");
        lend("en.uner-ewt.iob2");
      }
      case "en" -> {
        read("en.wikigold.iob2");
        read("en.uner-ewt.iob2");
        read("en.crossner.iob2");
        lend("fr.europeana.iob2");
        lend("fr.winer");
      }
      default -> throw new IllegalArgumentException("no data for the language " + language);
    }
    var swap =
        new NameSwap(
            NamePair.read(data.resolve("names.en-ar.tsv")),
            language.equals(Language.ARABIC),
            new Random(SEED));
    Plan plan = Plan.of(language);
    List<AnnotatedStory> stories = new ArrayList<>(train);
    var random = new Random(SEED);
    for (AnnotatedStory story : train) {
      if (random.nextDouble() < plan.swapped()) {
        stories.add(swap.swap(story));
      }
    }
    stories.addAll(foreign);
    if (plan.lentToo()) {
      foreign.forEach(story -> stories.add(swap.swap(story)));
    }
    var options = new CrfTrainer.Options(RUNS, 10, 3, plan.dropout(), plan.minimum(), SEED);
    Vocabulary vocabulary = Vocabulary.of(language, Lexicons.shipped());
    Model model = new CrfTrainer(options).train(Instance.of(stories, vocabulary));
    Path file = target.resolve("weights." + language.code() + ".bin.gz");
    try (var out = Files.newOutputStream(file)) {
      model.write(out);
    }
    System.out.printf("%s: %d stories, %d bytes%n", language, stories.size(), Files.size(file));
    if (holdOut) {
      heldOut.forEach((source, left) -> score(source, left, language, model));
    }
  }

  private static void score(
      String source, List<AnnotatedStory> stories, Language language, Model model) {
    System.out.println(source + ": " + PersonScore.of(stories, language, model, false));
    if (language.equals(Language.ARABIC)) {
      System.out.println(
          source + ", clitics disregarded: " + PersonScore.of(stories, language, model, true));
    }
  }

  private List<AnnotatedStory> stories(String source) throws IOException {
    Path path = data.resolve(source);
    return Files.isDirectory(path)
        ? BratReader.read(path)
        : IobReader.read(path, SENTENCES_PER_STORY);
  }

  private void read(String source) throws IOException {
    List<AnnotatedStory> stories = stories(source);
    if (!holdOut) {
      train.addAll(stories);
      return;
    }
    int from = stories.size() * FOLD / HELD_OUT;
    int to = stories.size() * (FOLD + 1) / HELD_OUT;
    train.addAll(stories.subList(0, from));
    train.addAll(stories.subList(to, stories.size()));
    heldOut.put(source, stories.subList(from, to));
  }

  /**
   * Stories of another language or kind: learnt as they are, and not what the weights are scored
   * on.
   */
  private void lend(String source) throws IOException {
    foreign.addAll(stories(source));
  }
}
