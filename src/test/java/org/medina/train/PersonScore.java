package org.medina.train;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
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
   * @param clitics whether a name counts as right that is annotated with "and" or "to" written onto
   *     it, which Medina cuts off
   */
  static PersonScore of(
      List<AnnotatedStory> stories, Language language, Model model, boolean clitics) {
    var people = PeopleFinder.withModel(Registry.empty(), language, model, 0);
    var score = new PersonScore();
    for (AnnotatedStory story : stories) {
      Set<String> names = Set.copyOf(people.names(story.text(), language));
      Set<String> right =
          story.longPersonNames().stream()
              .map(name -> clitics ? withoutClitic(name, names) : name)
              .collect(Collectors.toSet());
      score.add(names, right);
    }
    return score;
  }

  /** An annotated name without the letters written onto it, if so it is among the found ones. */
  static String withoutClitic(String name, Set<String> found) {
    String rest = name;
    while (!found.contains(rest) && rest.matches("[وفلب].{3,}")) {
      rest = rest.substring(1);
    }
    return found.contains(rest) ? rest : name;
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
