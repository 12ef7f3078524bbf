package org.medina.text.language;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medina.model.Language;

class LanguageDetectorTest {
  private static final LanguageDetector DETECTOR = new LanguageDetector();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ar | أعلنت بلدية المدينة افتتاح حديقة عامة جديدة قرب النهر",
        "ar | وصل وفد من رؤساء البلديات الى الرباط مساء",
        "ar | التقى الوزير عددا من سكان الحي القديم وتجاره",
        "fa | شهرداری از گشایش یک بوستان تازه خبر داد",
        "fa | رئیس شورای شهر گفت که این طرح آماده است",
        "fa | بازار قدیمی شهر دوباره باز شد و مردم خوشحالند",
        "ur | شہر کی انتظامیہ نے نئے باغ کا افتتاح کیا",
        "ur | وزیر نے کہا ہے کہ کام جلد مکمل ہو جائے گا",
        "ckb | شارەوانی شار باخچەیەکی نوێی لە نزیک ڕووبار کردەوە",
        "ckb | سەرۆکی شارەوانی وتی کە کارەکان تەواو بوون",
        "he | העירייה פתחה גן ציבורי חדש על גדת הנהר",
        "tr | Belediye nehir kıyısında yeni bir park açtı bugün",
        "tr | Meclis toplantısında konuşan başkan projeyi anlattı ve teşekkür etti",
        "fr | La ville ouvre un nouveau jardin au bord du fleuve",
        "fr | Les maires réunis à Rabat signent une charte commune",
        "fr | Le conseil communal adopte son budget pour cette session",
        "en | The city opens a new garden on the river",
        "en | Mayors meet in Rabat to sign a joint charter",
        "en | Council adopts budget after a long debate on Tuesday",
        "es | La ciudad abre un nuevo jardín junto al río",
        "es | Los alcaldes firman una carta común para las ciudades",
        "pt | A cidade abre um novo jardim junto ao rio",
        "it | La città apre un nuovo giardino sulla riva del fiume",
        "de | Die Stadt eröffnet einen neuen Garten am Ufer des Flusses",
        "nl | De stad opent een nieuwe tuin aan de oever",
        "az | Şəhər bələdiyyəsi çayın sahilində yeni park açdı",
        "ku | Şaredar got ku ev kar ji bo gel e û dê di demeke kin de biqede",
        "ru | Город открыл новый сад на берегу реки",
        "el | Ο δήμος άνοιξε έναν νέο κήπο δίπλα στο ποτάμι",
        "hy | Քաղաքը նոր այգի բացեց գետի ափին",
        "ja | 市は川のほとりに新しい公園を開いた",
        "zh | 市政府在河边开放了新的公园",
        "zgh | ⵜⴰⵎⴷⵉⵏⵜ ⵜⵔⵥⵎ ⵓⵔⵜⵉ ⴰⵎⴰⵢⵏⵓ"
      })
  void tellsTheLanguageOfAShortText(String language, String text) {
    assertThat(DETECTOR.detect(text)).isEqualTo(new Language(language));
  }

  @Test
  void isNotLedAstrayByNamesInAnotherScript() {
    assertThat(DETECTOR.detect("شبكة المدن القوية (Strong Cities Network) تجتمع في الرباط"))
        .isEqualTo(Language.ARABIC);
    assertThat(DETECTOR.detect("The mayor of Rabat (الرباط) met the network"))
        .isEqualTo(Language.ENGLISH);
  }

  @Test
  void takesThePriorOnlyWhereTheTextDoesNotSay() {
    assertThat(DETECTOR.detect("Rabat Casablanca", Language.FRENCH)).isEqualTo(Language.FRENCH);
    assertThat(
            DETECTOR.detect("The mayors met in the city and they spoke of water", Language.FRENCH))
        .isEqualTo(Language.ENGLISH);
  }

  @Test
  void doesNotGuessWithoutLetters() {
    assertThat(DETECTOR.detect("")).isEqualTo(Language.UNKNOWN);
    assertThat(DETECTOR.detect("12/03/2023 — 45 % !")).isEqualTo(Language.UNKNOWN);
  }

  @Property(tries = 200)
  void anyTextGivesAnAnswer(@ForAll String text) {
    assertThat(DETECTOR.detect(text)).isNotNull();
  }
}
