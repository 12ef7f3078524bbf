package org.medina.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.medina.search.Marked;
import org.medina.web.page.ReadingText.Name;
import org.medina.web.page.ReadingText.Run;

class ReadingTextTest {
  @Test
  void makesParagraphsAtEmptyLines() {
    assertThat(ReadingText.of(Marked.plain("One.\n\nTwo.\n \nThree."), List.of()).paragraphs())
        .extracting(runs -> runs.getFirst().text())
        .containsExactly("One.", "Two.", "Three.");
  }

  @Test
  void linksWholeWordsOnlyAndTheLongestName() {
    List<Run> runs =
        ReadingText.of(
                Marked.plain("Rabatis met the Rabat Mayor in Rabat."),
                List.of(new Name("Rabat", "/city/rabat"), new Name("Rabat Mayor", "/person/m")))
            .paragraphs()
            .getFirst();
    assertThat(runs)
        .filteredOn(run -> !run.href().isEmpty())
        .extracting(Run::text)
        .containsExactly("Rabat Mayor", "Rabat");
  }

  @Test
  void keepsMarksInsideNames() {
    Marked marked =
        new Marked(
            List.of(
                new Marked.Part("By Salma ", false),
                new Marked.Part("Example", true),
                new Marked.Part(" today", false)));
    List<Run> runs =
        ReadingText.of(marked, List.of(new Name("Salma Example", "/p"))).paragraphs().getFirst();
    assertThat(runs)
        .containsExactly(
            new Run("By ", false, ""),
            new Run("Salma ", false, "/p"),
            new Run("Example", true, "/p"),
            new Run(" today", false, ""));
  }

  @Property(tries = 200)
  void losesNoLetter(@ForAll @StringLength(max = 60) String text) {
    String visible = text.replaceAll("\\s", "");
    StringBuilder kept = new StringBuilder();
    ReadingText.of(Marked.plain(text), List.of(new Name("abc", "/x")))
        .paragraphs()
        .forEach(runs -> runs.forEach(run -> kept.append(run.text())));
    assertThat(kept.toString().replaceAll("\\s", "")).isEqualTo(visible);
  }
}
