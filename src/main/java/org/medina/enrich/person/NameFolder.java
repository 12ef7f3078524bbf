package org.medina.enrich.person;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.medina.text.name.NameFolding;

/** Counts the shorter forms of a name ("Bush") with the longer one of the same story. */
final class NameFolder {
  private NameFolder() {}

  /**
   * The mentions of one person.
   *
   * @param name the fullest form
   * @param mentions its mentions, those of the fullest form first
   */
  record Person(String name, List<PersonSpan> mentions) {}

  /** The people with a name of two words or more, most mentioned first. */
  static List<Person> fold(List<PersonSpan> spans) {
    List<PersonSpan> longestFirst = new ArrayList<>(spans);
    longestFirst.sort(Comparator.comparingInt((PersonSpan span) -> words(span).size()).reversed());
    List<Person> people = new ArrayList<>();
    for (PersonSpan span : longestFirst) {
      Set<String> words = words(span);
      Person owner = null;
      for (Person person : people) {
        if (words(person.mentions().getFirst()).containsAll(words)) {
          owner = person;
          break;
        }
      }
      if (owner != null) {
        owner.mentions().add(span);
      } else if (span.isFull()) {
        people.add(new Person(span.name(), new ArrayList<>(List.of(span))));
      }
    }
    people.sort(Comparator.comparingInt((Person person) -> person.mentions().size()).reversed());
    return people;
  }

  private static Set<String> words(PersonSpan span) {
    return new HashSet<>(List.of(NameFolding.fold(span.name()).split(" ")));
  }
}
