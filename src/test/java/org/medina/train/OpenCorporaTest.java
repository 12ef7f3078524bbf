package org.medina.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenCorporaTest {
  @TempDir Path folder;

  @Test
  void keepsThePeoplePlacesAndBodiesOfTaggedArticles() throws Exception {
    Path article =
        Files.writeString(
            folder.resolve("a.txt"),
            "زار O\nفاس B-LOC\nالمعلقات B-MIS1\n\nابن B-PER\nبطوطة I-PER\n");
    var out = new StringWriter();
    OpenCorpora.tagged(List.of(article), out);
    assertThat(out).hasToString("زار\tO\nفاس\tB-LOC\nالمعلقات\tO\n\nابن\tB-PER\nبطوطة\tI-PER\n\n");
    Path iob = Files.writeString(folder.resolve("a.iob2"), out.toString());
    assertThat(IobReader.read(iob, 10).getFirst().names()).hasSize(2);
  }

  @Test
  void takesThePersonOfTagsInEachOther() throws Exception {
    Path sample =
        Files.writeString(
            folder.resolve("w.txt"), "ضد O\nالأسد I-ORG B-PERS\n$#$ O\nنابلس I-OCC B-GPE\n");
    var out = new StringWriter();
    OpenCorpora.tagged(List.of(sample), out);
    assertThat(out).hasToString("ضد\tO\nالأسد\tB-PERS\n\nنابلس\tB-LOC\n\n");
  }

  @Test
  void mapsTheClassesOfCrossNerAndLeavesTermsOut() throws Exception {
    Path politics =
        Files.writeString(
            folder.resolve("train.txt"),
            "Mary\tB-politician\nRobinson\tI-politician\nof\tO\nLabour\tB-politicalparty\n\n"
                + "Jazz\tB-musicgenre\nin\tO\nDublin\tB-location\n");
    var out = new StringWriter();
    CrossNer.tagged(List.of(politics), out);
    assertThat(out)
        .hasToString(
            "Mary\tB-PER\nRobinson\tI-PER\nof\tO\nLabour\tB-ORG\n\n"
                + "Jazz\tO\nin\tO\nDublin\tB-LOC\n\n");
    assertThat(CrossNer.isOpen(Path.of("ner_data", "conll2003", "train.txt"))).isFalse();
  }

  @Test
  void writesLettersOntoWordsAgainAndLeavesTitlesOutsideNames() throws Exception {
    List<String> lines =
        List.of(
            "\ufeff\u200eو\tO",
            "\u200eقال\tO",
            "\u200eل\tO",
            "\u200eالشيخ\tB-Religious_PER",
            "\u200eاحمد\tI-Religious_PER",
            "\u200eياسين\tI-Religious_PER",
            "\u200eان\tO",
            "\u200eه\tO",
            "\u200eعاصمة\tO",
            "\u200eها\tO",
            "،\tO",
            "\u200eو\tO",
            "\u200eعمر\tB-Artist",
            "\t",
            "\u200eجنوب\tI-Nation",
            "\u200eالسودان\tI-Nation",
            "\u200eالجنوبيين\tB-Group");
    var out = new StringWriter();
    WikiFane.tagged(lines, Set.of("الشيخ", "احمد"), out);
    assertThat(out)
        .hasToString(
            "وقال\tO\nللشيخ\tO\nاحمد\tB-PERS\nياسين\tI-PERS\nانه\tO\nعاصمتها\tO\n،\tO\nوعمر\tB-PERS\n\n"
                + "جنوب\tB-LOC\nالسودان\tI-LOC\nالجنوبيين\tO\n\n");
  }

  @Test
  void readsNamesThatStandBesideTheText() {
    AnnotatedStory story =
        BratReader.story(
            "Le stade Jacques Brel est à Ath, dit Anne Hidalgo.",
            List.of(
                "T1\tOrganization 3 21\tstade Jacques Brel",
                "T2\tPerson 9 21\tJacques Brel",
                "T3\tDate 0 2\tLe",
                "T4\tPerson 37 49\tAnne Hidalgo",
                "#1\tAnnotatorNotes T4\tmayor"));
    assertThat(story.names()).hasSize(2);
    assertThat(story.longPersonNames()).containsExactly("Anne Hidalgo");
  }

  @Test
  void takesStoriesOutOfTheirMarkUpOnce() throws Exception {
    String body = "جرت قرعة المدن &amp; القرى<br> في ساحة البلدة.\n\n" + "كلمة أخرى ".repeat(20);
    String story = "<DOC><TITLE>عنوان  القرعة</TITLE>\n<TEXT>\n%s\n</TEXT></DOC>".formatted(body);
    Path first = Files.writeString(folder.resolve("1.txt"), story);
    Path copy = Files.writeString(folder.resolve("2.txt"), story);
    Path brief = Files.writeString(folder.resolve("3.txt"), "<TEXT>قصير</TEXT>");
    var out = new StringWriter();
    assertThat(OpenCorpora.plain(List.of(first, copy, brief), out)).isEqualTo(1);
    assertThat(out.toString().lines())
        .startsWith("عنوان القرعة", "جرت قرعة المدن & القرى في ساحة البلدة.")
        .hasSize(4);
  }

  @Test
  void saysWhatItNeeds() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> OpenCorpora.main(new String[] {"aqmar"}))
        .withMessageContaining("aqmar ARTICLES FILE");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> OpenCorpora.main(new String[] {"ant", folder.toString(), "unused"}))
        .withMessageContaining("no text file");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> {
              Files.writeString(folder.resolve("Readme.txt"), "");
              OpenCorpora.main(
                  new String[] {
                    "wikifane", folder.toString(), folder.resolve("out.iob2").toString()
                  });
            })
        .withMessageContaining("no WikiFANE_Gold file");
  }
}
