package org.medina.train;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.medina.enrich.person.PeopleFinder;
import org.medina.enrich.tagger.Model;
import org.medina.model.Language;
import org.medina.model.Registry;

/** Counts how well found names agree with the right ones, story by story. */
final class PersonScore {
  private int right;
  private int found;
  private int wanted;

  /**
   * Scores the names of two words or more that the product finds with this model.
   *
   * @param form what is compared of a name
   */
  static PersonScore of(
      List<AnnotatedStory> stories, Language language, Model model, UnaryOperator<String> form) {
    var people = PeopleFinder.withModel(Registry.empty(), language, model, 0);
    var score = new PersonScore();
    for (AnnotatedStory story : stories) {
      score.add(
          people.names(story.text(), language).stream().map(form).collect(Collectors.toSet()),
          story.longPersonNames().stream().map(form).collect(Collectors.toSet()));
    }
    return score;
  }

  /** An Arabic name without the letter that is written onto it, or what may be taken for one. */
  static String withoutClitic(String name) {
    return name.matches("[وفلب].{3,}") ? name.substring(1) : name;
  }

  /** Counts a story. */
  void add(Collection<String> foundNames, Collection<String> rightNames) {
    found += foundNames.size();
    wanted += rightNames.size();
    right += (int) foundNames.stream().filter(rightNames::contains).count();
  }

  double precision() {
    return found == 0 ? 1 : (double) right / found;
  }

  double recall() {
    return wanted == 0 ? 1 : (double) right / wanted;
  }

  double f1() {
    return right == 0 ? 0 : 2 * precision() * recall() / (precision() + recall());
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "F1 %.4f  precision %.4f  recall %.4f  (%d right, %d found, %d wanted)",
        f1(),
        precision(),
        recall(),
        right,
        found,
        wanted);
  }
}
