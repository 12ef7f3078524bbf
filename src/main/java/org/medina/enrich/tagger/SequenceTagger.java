package org.medina.enrich.tagger;

import java.util.ArrayList;
import java.util.List;
import org.medina.enrich.token.Sentence;

/** Finds the names of persons, organisations and locations in the sentences of a story. */
public final class SequenceTagger {
  private final Model model;
  private final Vocabulary vocabulary;
  private final int personBias;

  /**
   * A tagger.
   *
   * @param personBias what is added to the score of a person's tags: more finds more persons and
   *     more that are none
   */
  public SequenceTagger(Model model, Vocabulary vocabulary, int personBias) {
    this.model = model;
    this.vocabulary = vocabulary;
    this.personBias = personBias;
  }

  /** The names in each sentence of a story. */
  public List<List<Span>> tag(List<Sentence> story) {
    var context = new StoryContext(story, vocabulary);
    List<List<Span>> names = new ArrayList<>(story.size());
    for (Sentence sentence : story) {
      int[][] features = FeatureExtractor.extract(sentence, context);
      int[][] scores = new int[features.length][TagScheme.SIZE];
      for (int i = 0; i < features.length; i++) {
        model.addScores(features[i], scores[i]);
        for (int tag = 0; tag < TagScheme.SIZE; tag++) {
          scores[i][tag] += TagScheme.isPerson(tag) ? personBias : 0;
        }
      }
      names.add(TagScheme.spans(Viterbi.decode(scores, model::transition)));
    }
    return names;
  }
}
