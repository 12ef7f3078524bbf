package org.medina.text.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PhraseMatcherTest {
  private final PhraseMatcher<String> matcher =
      new PhraseMatcher.Builder<String>()
          .add("Nice", "nice")
          .add("Salé", "sale")
          .add("U.S.", "us")
          .add("US", "us")
          .add("Strong Cities Network", "network")
          .add("Alger", "algiers")
          .add("الرباط", "rabat")
          .add("شبكة المدن القوية", "network")
          .addLoosely("libyenne", "libya")
          .addLoosely("golfe de Guinée", "gulf")
          .add("Guinée", "guinea")
          .addLoosely("مغربي", "morocco")
          .add("السعودية", "arabia")
          .addLoosely("سعودية", "saudi")
          .build();

  @Test
  void findsWordsThatMayBeSmallAndPhrasesThatBeginSmall() {
    assertThat(values("une délégation libyenne")).containsExactly("libya");
    assertThat(values("dans le golfe de Guinée")).containsExactly("gulf");
    assertThat(values("la Guinée")).containsExactly("guinea");
  }

  @Test
  void findsNamesOnlyWithTheirCapitalAndShortOnesWithTheirAccents() {
    assertThat(values("a nice day in Nice")).containsExactly("nice");
    assertThat(values("Sale ends; Salé begins")).containsExactly("sale");
  }

  @Test
  void findsInitialsWithDotsAndWithout() {
    assertThat(values("the U.S. and the US, not us")).containsExactly("us", "us");
  }

  @Test
  void findsArabicNamesBehindPrefixes() {
    assertThat(values("وفي الرباط")).containsExactly("rabat");
    assertThat(values("بالرباط وللرباط")).containsExactly("rabat", "rabat");
    assertThat(values("لشبكة المدن القوية")).containsExactly("network");
    assertThat(values("الوفد المغربي")).containsExactly("morocco");
    assertThat(values("رباط الخيل")).isEmpty();
    assertThat(values("في السعودية شركات سعودية")).containsExactly("arabia", "saudi");
  }

  @Test
  void findsNamesBehindAnElision() {
    assertThat(values("le maire d'Alger et ceux d’Alger")).containsExactly("algiers", "algiers");
  }

  @Test
  void givesTheLongestPhraseAndItsPlace() {
    String text = "The Strong Cities Network met.";
    assertThat(matcher.find(text)).containsExactly(new PhraseMatch<>(4, 25, "network"));
  }

  private List<String> values(String text) {
    return matcher.find(text).stream().map(PhraseMatch::value).toList();
  }
}
