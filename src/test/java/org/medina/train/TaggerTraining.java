package org.medina.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.medina.enrich.lexicon.NameLexicon;
import org.medina.enrich.lexicon.Titles;
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
  private static final CrfTrainer.Options OPTIONS = new CrfTrainer.Options(10, 3, 0.3, 2, SEED);

  private final Path data;
  private final boolean holdOut;
  private final List<AnnotatedStory> train = new ArrayList<>();
  private final List<AnnotatedStory> heldOut = new ArrayList<>();

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
      case "ar" -> read("ar.anercorp-train.iob2", true);
      case "fr" -> {
        read("fr.europeana.iob2", true);
        read("en.wikigold.iob2", false);
        read("en.uner-ewt.iob2", false);
      }
      case "en" -> {
        read("en.wikigold.iob2", true);
        read("en.uner-ewt.iob2", true);
        read("fr.europeana.iob2", false);
      }
      default -> throw new IllegalArgumentException("no data for the language " + language);
    }
    var swap =
        new NameSwap(
            NamePair.read(data.resolve("names.en-ar.tsv")),
            language.equals(Language.ARABIC),
            new Random(SEED));
    List<AnnotatedStory> stories = new ArrayList<>(train);
    train.forEach(story -> stories.add(swap.swap(story)));
    Vocabulary vocabulary = Vocabulary.of(language, NameLexicon.shipped(), new Titles());
    Model model = new CrfTrainer(OPTIONS).train(Instance.of(stories, vocabulary));
    Path file = target.resolve("weights." + language.code() + ".bin.gz");
    try (var out = Files.newOutputStream(file)) {
      model.write(out);
    }
    System.out.printf("%s: %d stories, %d bytes%n", language, stories.size(), Files.size(file));
    if (holdOut) {
      System.out.println(PersonScore.of(heldOut, language, model, UnaryOperator.identity()));
      if (language.equals(Language.ARABIC)) {
        System.out.println(
            "clitics disregarded: "
                + PersonScore.of(heldOut, language, model, PersonScore::withoutClitic));
      }
    }
  }

  private void read(String file, boolean own) throws IOException {
    List<AnnotatedStory> stories = IobReader.read(data.resolve(file), SENTENCES_PER_STORY);
    int kept = holdOut && own ? stories.size() - stories.size() / HELD_OUT : stories.size();
    train.addAll(stories.subList(0, kept));
    heldOut.addAll(stories.subList(kept, stories.size()));
  }
}
