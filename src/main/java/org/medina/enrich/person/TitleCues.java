package org.medina.enrich.person;

import java.util.ArrayList;
import java.util.List;
import org.medina.enrich.lexicon.NameLexicon;
import org.medina.enrich.lexicon.WordList;
import org.medina.enrich.tagger.EntityType;
import org.medina.enrich.tagger.Span;
import org.medina.enrich.token.Sentence;
import org.medina.text.name.NameFolding;

/**
 * Names announced by a title: "Mr.", "Mayor", "M.", السيدة, directly followed by words that are
 * written as names, or, in a script without capitals, that the lexicon knows as names.
 */
final class TitleCues {
  private static final int LONGEST = 5;

  private final WordList titles;
  private final NameLexicon lexicon;

  TitleCues(WordList titles, NameLexicon lexicon) {
    this.titles = titles;
    this.lexicon = lexicon;
  }

  /** The names of two words or more that titles announce in a sentence. */
  List<Span> find(Sentence sentence) {
    List<Span> found = new ArrayList<>();
    for (int i = 0; i + 2 < sentence.size(); i++) {
      if (!isTitle(sentence, i) || isTitle(sentence, i + 1)) {
        continue;
      }
      int to = i + 1;
      while (to < sentence.size() && to - i <= LONGEST && isName(sentence, to)) {
        to++;
      }
      if (to - i > 2) {
        found.add(new Span(EntityType.PERSON, i + 1, to));
        i = to - 1;
      }
    }
    return found;
  }

  private boolean isTitle(Sentence sentence, int position) {
    String folded = NameFolding.fold(sentence.word(position));
    return titles.contains(folded)
        || (folded.endsWith(".") && titles.contains(folded.substring(0, folded.length() - 1)));
  }

  private boolean isName(Sentence sentence, int position) {
    if (!sentence.token(position).isWord()) {
      return false;
    }
    boolean capitalised = sentence.token(position).isCapitalised();
    int level = lexicon.level(NameFolding.fold(sentence.word(position)));
    return Character.UnicodeScript.of(sentence.word(position).codePointAt(0))
            == Character.UnicodeScript.LATIN
        ? capitalised && !isTitle(sentence, position)
        : level >= 2;
  }
}
