package org.medina.train;

import java.util.ArrayList;
import java.util.List;
import org.medina.enrich.tagger.FeatureExtractor;
import org.medina.enrich.tagger.StoryContext;
import org.medina.enrich.tagger.TagScheme;
import org.medina.enrich.tagger.Vocabulary;
import org.medina.enrich.token.Sentence;

/**
 * A sentence to learn from.
 *
 * @param features the features of each token: hashes at first, then rows of the weights
 * @param tags the right tag of each token
 */
record Instance(int[][] features, int[] tags) {
  static List<Instance> of(List<AnnotatedStory> stories, Vocabulary vocabulary) {
    List<Instance> instances = new ArrayList<>();
    for (AnnotatedStory story : stories) {
      List<Sentence> sentences = story.sentences();
      var context = new StoryContext(sentences, vocabulary);
      for (Sentence sentence : sentences) {
        int[] tags = TagScheme.tags(sentence.size(), story.spans(sentence));
        instances.add(new Instance(FeatureExtractor.extract(sentence, context), tags));
      }
    }
    return instances;
  }
}
