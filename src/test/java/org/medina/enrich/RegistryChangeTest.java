package org.medina.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.medina.model.ArticleEntities;
import org.medina.model.EntityKind;
import org.medina.model.EntityMention;
import org.medina.model.Language;
import org.medina.model.Registry;
import org.medina.testing.RegistryEdits;

/** Which changes of the registry can touch a story, by its words and offices alone. */
class RegistryChangeTest {
  private static final String TEXT =
      "Rabat hosted the Robust Cities Network. Salma Tazi, deputy head of Water Works, spoke.";

  private final Registry before =
      edits(Registry.empty())
          .with("rabat", EntityKind.CITY, "MA", "Rabat")
          .with("network", EntityKind.NETWORK, "MA", "Robust Cities Network")
          .with("elsewhere", EntityKind.PERSON, "MA", "Karim Alami")
          .stopNames("Al Jazeera")
          .named("before");

  private static RegistryEdits edits(Registry registry) {
    return RegistryEdits.of(registry);
  }

  private boolean touches(Consumer<RegistryEdits> edit) {
    return touches(edit, null);
  }

  private boolean touches(Consumer<RegistryEdits> edit, String side) {
    RegistryEdits edits = edits(before);
    edit.accept(edits);
    EntityMention person =
        new EntityMention(
            "~Salma Tazi",
            EntityKind.PERSON,
            "Salma Tazi",
            1,
            "deputy head of Water Works",
            side,
            "");
    return new RegistryChange(before, edits.named("now"))
        .touches(
            new Story("A title", TEXT, Language.ENGLISH, null, null),
            new ArticleEntities(List.of(person), List.of(), List.of(), List.of()));
  }

  @Test
  void whatTheStoryDoesNotNameDoesNotTouchIt() {
    assertThat(touches(edits -> {})).isFalse();
    assertThat(touches(edits -> edits.without("elsewhere"))).isFalse();
    assertThat(touches(edits -> edits.with("x", EntityKind.CITY, "MA", "Sefrou"))).isFalse();
    assertThat(touches(edits -> edits.country("MA", "Cherifian Empire", "Cherifian"))).isFalse();
    assertThat(touches(edits -> edits.stopNames("Al Jazeera", "Al Haouz"))).isFalse();
    assertThat(touches(edits -> edits.apart("Salma Tazi", "Selma Tazi"))).isFalse();
    assertThat(touches(edits -> edits.backwards())).isFalse();
  }

  @Test
  void itsEntitiesMayComeGoOrBeOthers() {
    assertThat(touches(edits -> edits.without("network"))).isTrue();
    assertThat(touches(edits -> edits.with("x", EntityKind.PERSON, "MA", "Salma Tazi"))).isTrue();
    assertThat(touches(edits -> edits.kind("network", EntityKind.ORGANISATION))).isTrue();
    assertThat(touches(edits -> edits.with("x", EntityKind.PERSON, "MA", "Rabat hosted"))).isTrue();
  }

  @Test
  void anotherSpellingMayBeTheOneThatTheMentionGoesBy() {
    assertThat(touches(edits -> edits.alias("rabat", "Ribat"))).isTrue();
  }

  @Test
  void ofTwoNamesTheFirstCounts() {
    assertThat(touches(edits -> edits.with("x", EntityKind.NETWORK, "MA", "Robust Cities Network")))
        .isFalse();
    assertThat(
            touches(
                edits ->
                    edits.with("x", EntityKind.NETWORK, "MA", "Robust Cities Network").backwards()))
        .isTrue();
  }

  @Test
  void aCityMayLieInAnotherCountry() {
    assertThat(touches(edits -> edits.country("rabat", "DZ"))).isTrue();
    assertThat(touches(edits -> edits.country("MA", "Water Works", "Cherifian"))).isTrue();
  }

  @Test
  void aStopNameCountsHoweverItIsWritten() {
    assertThat(touches(edits -> edits.stopNames("Al Jazeera", "sálma-TAZI"))).isTrue();
  }

  @Test
  void anOfficeMayNameWhomTheTextDoesNot() {
    // In the text the longer name hides the shorter one; in the office it cannot.
    assertThat(
            touches(
                edits ->
                    edits
                        .with("long", EntityKind.PERSON, "MA", "Water Works spoke")
                        .with("short", EntityKind.ORGANISATION, "MA", "Water Works")))
        .isTrue();
    assertThat(touches(edits -> edits.without("elsewhere"), "gone")).isTrue();
  }
}
