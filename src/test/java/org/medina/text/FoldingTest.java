package org.medina.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {
  @ParameterizedTest
  @CsvSource({
    "médina, medina",
    "Béni Mellal, beni mellal",
    "ÇANKAYA, cankaya",
    "İstanbul, istanbul",
    "Diyarbakır, diyarbakir",
    "Œuvre, oeuvre",
    "Straße, strasse",
    "أحمد, احمد",
    "إدارة, اداره",
    "آسفي, اسفي",
    "مستشفى, مستشفي",
    "فؤاد, فواد",
    "عائشة, عايشه",
    "مُحَمَّد, محمد",
    "مـحـمـد, محمد",
    "هيئة, هييه",
    "٢٠٢٣, 2023",
    "۱۴۰۲, 1402",
    "ﻻ, لا",
    "کرمان, كرمان",
    "שָׁלוֹם, שלום",
    "L’Économiste, l'economiste",
    "e\u0301lu, elu",
    "می\u200Cخواهم, ميخواهم",
  })
  void makesSpellingsEqual(String written, String folded) {
    assertThat(Folding.fold(written)).isEqualTo(folded);
  }
}
