package org.medina.web.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PluralCategoryTest {
  @ParameterizedTest
  @CsvSource({
    "ENGLISH,0,OTHER",
    "ENGLISH,1,ONE",
    "ENGLISH,2,OTHER",
    "FRENCH,0,ONE",
    "FRENCH,1,ONE",
    "FRENCH,2,OTHER",
    "FRENCH,1000000,MANY",
    "FRENCH,1000001,OTHER",
    "ARABIC,0,ZERO",
    "ARABIC,1,ONE",
    "ARABIC,2,TWO",
    "ARABIC,3,FEW",
    "ARABIC,10,FEW",
    "ARABIC,11,MANY",
    "ARABIC,99,MANY",
    "ARABIC,100,OTHER",
    "ARABIC,102,OTHER",
    "ARABIC,103,FEW",
    "ARABIC,111,MANY",
    "ARABIC,1000,OTHER"
  })
  void followsTheRulesOfTheCldr(UiLanguage language, long number, PluralCategory form) {
    assertThat(PluralCategory.of(language, number)).isEqualTo(form);
    assertThat(PluralCategory.used(language)).contains(form);
  }
}
