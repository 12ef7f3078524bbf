package org.medina.enrich.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medina.model.EntityMention;
import org.medina.model.Language;
import org.medina.model.Registry;
import org.medina.text.phrase.PhraseMatch;

class PeopleFinderTest {
  private final PeopleFinder people = new PeopleFinder(Registry.empty());

  @Test
  void findsTheNamesOfAnEnglishStory() {
    assertThat(
            people.names(
                "The Mayor of Rabat, Asmaa Rhlalou, met President Emmanuel Macron. Mr. Macron left.",
                Language.ENGLISH))
        .containsExactly("Asmaa Rhlalou", "Emmanuel Macron");
  }

  @Test
  void findsTheNamesOfAFrenchStory() {
    assertThat(
            people.names(
                "M. Aziz Akhannouch, chef du gouvernement, a reçu Nasser Bourita à Rabat.",
                Language.FRENCH))
        .containsExactly("Aziz Akhannouch", "Nasser Bourita");
  }

  @Test
  void findsTheNamesOfAnArabicStoryWithoutWhatIsWrittenOntoThem() {
    assertThat(
            people.names(
                "وصل الرئيس الفرنسي إيمانويل ماكرون وعبد الفتاح السيسي إلى الرباط.",
                Language.ARABIC))
        .containsExactly("إيمانويل ماكرون", "عبد الفتاح السيسي");
  }

  @Test
  void cutsWhatIsWrittenOntoANameThatBeginsWithAHamza() {
    assertThat(people.names("منح الاتحاد الآسيوي جائزة أفضل لاعب لأكرم عفيف.", Language.ARABIC))
        .containsExactly("أكرم عفيف");
  }

  @Test
  void countsShorterFormsWithTheLongerOne() {
    EntityMention macron =
        people
            .find(
                "President Emmanuel Macron came. Macron left. Mr. Macron said no.",
                Language.ENGLISH)
            .getFirst();
    assertThat(macron.name()).isEqualTo("Emmanuel Macron");
    assertThat(macron.count()).isEqualTo(3);
  }

  @Test
  void readsTheOfficeBeforeAndBehindAName() {
    assertThat(
            people.find(
                "The Mayor of Rabat, Asmaa Rhlalou, met Mounir Lemouri, the mayor of Tangier.",
                Language.ENGLISH))
        .extracting(EntityMention::name, EntityMention::role)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple("Asmaa Rhlalou", "Mayor of Rabat"),
            org.assertj.core.groups.Tuple.tuple("Mounir Lemouri", "mayor of Tangier"));
  }

  @Test
  void seesNobodyInTextWithoutNames() {
    assertThat(people.find("", Language.ENGLISH)).isEmpty();
    assertThat(people.names("The council met on Thursday.", Language.ENGLISH)).isEmpty();
    assertThat(people.names("اجتمع المجلس يوم الخميس.", Language.ARABIC)).isEmpty();
  }

  @Test
  void readsWhomAPersonStandsFor() {
    assertThat(people.find("ومثل السيد ناصر بوريطة المملكة المغربية في المؤتمر.", Language.ARABIC))
        .extracting(EntityMention::role)
        .containsExactly("المملكة المغربية في المؤتمر");
    assertThat(
            people.find(
                "M. Hussein Ben Atia, participant venu de Libye, a parlé hier.", Language.FRENCH))
        .extracting(EntityMention::role)
        .containsExactly("participant venu de Libye");
  }

  @Test
  void readsTheOfficeOfSomebodyWhomOnlyTheRegistryKnows() {
    String text = "The poet quiet river represented the council of Tunis on Monday.";
    int name = text.indexOf("quiet");
    var known = new PhraseMatch<>(name, name + "quiet river".length(), "a pen name");
    assertThat(people.find(text, Language.ENGLISH)).isEmpty();
    assertThat(people.read(text, Language.ENGLISH, List.of(known)).mentions())
        .extracting(EntityMention::name, EntityMention::role)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("quiet river", "poet"));
  }

  @Test
  void cutsNothingFromANameBehindATitle() {
    assertThat(people.names("ومثلت السيدة فلورنس ليو المفوضية الأوروبية.", Language.ARABIC))
        .containsExactly("فلورنس ليو");
  }

  @ParameterizedTest
  @CsvSource({
    "en, 'Storm Daniel burst two dams above Derna.'",
    "en, 'Crowds left Mar Mikhael for El Harrach and Bab Ezzouar.'",
    "en, 'King Hussein Bridge closed on Friday.'",
    "en, 'The tram to Sidi Gaber stopped at noon.'",
    "fr, 'La basilique Notre-Dame attend.'",
    "ar, 'احتج سكان خان يونس ودير البلح على نقص المياه.'"
  })
  void takesNoStormPlaceOrBuildingForAPerson(String language, String text) {
    assertThat(people.names(text, new Language(language))).isEmpty();
  }

  @Test
  void endsAnArabicNameBehindANumberAndBeforeAPreposition() {
    assertThat(
            people.names(
                "عين الملك محمد السادس فوزي لقجع وزيرا، وسجل كريستيانو رونالدو للنصر.",
                Language.ARABIC))
        .containsExactly("محمد السادس", "فوزي لقجع", "كريستيانو رونالدو");
  }

  @Test
  void endsArabicNamesWhereTheyEnd() {
    assertThat(
            people.names(
                "قال الصحابي سعد بن أبي وقاص رضي الله عنه إن المدينة بعيدة.", Language.ARABIC))
        .containsExactly("سعد بن أبي وقاص");
    assertThat(people.names("انتخب جان مارك دو لا سابليير رئيسا.", Language.ARABIC))
        .containsExactly("جان مارك دو لا سابليير");
    assertThat(people.names("قال رجب طيب أردوغان إن الجسر جاهز.", Language.ARABIC))
        .containsExactly("رجب طيب أردوغان");
    assertThat(people.names("بلغت الكلفة عشرين بليون دولار.", Language.ARABIC)).isEmpty();
  }

  @Test
  void seesBodiesThatAreCalledByAWordForOne() {
    assertThat(
            people
                .read(
                    "Edward Said taught at Columbia University and liked New York.",
                    Language.ENGLISH)
                .bodies())
        .extracting(EntityMention::name)
        .containsExactly("Columbia University");
    assertThat(people.read("وقع الاتحاد اتفاقا مع منظمة الصحة العالمية.", Language.ARABIC).bodies())
        .extracting(EntityMention::name)
        .containsExactly("منظمة الصحة العالمية");
  }
}
