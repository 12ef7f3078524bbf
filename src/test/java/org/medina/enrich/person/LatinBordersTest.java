package org.medina.enrich.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medina.model.Language;
import org.medina.model.Registry;

class LatinBordersTest {
  private final PeopleFinder people = new PeopleFinder(Registry.empty());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Former captain José Luis Chilavert Thursday launched his bid for president.|José Luis Chilavert
          Received on Sunday Mohammed bin Abdulrahman Al Thani in his office.|Mohammed bin Abdulrahman Al Thani
          The message came from H.E. Mohammed bin Abdulrahman Al Thani in Doha.|Mohammed bin Abdulrahman Al Thani
          The message came from H E Mohammed bin Abdulrahman Al Thani in Doha.|Mohammed bin Abdulrahman Al Thani
          The novels of H. G. Wells were read in Cairo.|H. G. Wells
          Voters turned away from the Narendra Modi-led alliance on Monday.|Narendra Modi
          KUWAIT: HH the Prime Minister Sheikh Sabah Al-Khaled Al-Hamad Al-Sabah resigned.|Sabah Al-Khaled Al-Hamad Al-Sabah
          The crown prince, Sheikh Meshal Al-Ahmad Al-Jaber Al-Sabah, left.|Meshal Al-Ahmad Al-Jaber Al-Sabah
          H.E. Reem bint Ibrahim Al Hashimy met the envoys in Nairobi.|Reem bint Ibrahim Al Hashimy
          Dr Sultan Ahmed Al Jaber signed the agreement in Abu Dhabi.|Sultan Ahmed Al Jaber
          Grand Imam of Al-Azhar Ahmed El-Tayeb urged support on Monday.|Ahmed El-Tayeb
          HH Sheikha Moza bint Nasser attended the graduation.|Moza bint Nasser
          The Dhaka-based Muhammad Yunus won a prize.|Muhammad Yunus
          A letter to C F Andrews of 1920 was sold.|C F Andrews
          The minister met Vice-Chairman Muhammad Yunus on Monday.|Muhammad Yunus
          He thanked Grand Ayatollah Ali Al Sistani for it.|Ali Al Sistani
          The book was written by Salimullah Muhammad Yunus in Dhaka.|Salimullah Muhammad Yunus
          """)
  void setsTheBordersOfAName(String text, String name) {
    assertThat(people.names(text, Language.ENGLISH)).containsExactly(name);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The Chief Executive Officer of the company spoke of Latin America and Costa Rica.|en
          The chamber's branch in Al Wusta Governorate opened on Monday.|en
          The resistance of the town of Al Majar Al Kabir lasted for months.|en
          Costa Ricans and Sri Lankans met in Suphan Buri.|en
          Shares of Avic Securities fell.|en
          Shares of Taqa Morocco rose in Casablanca on Friday.|en
          The Abraham Lincoln and the Harry S. Truman left for the Arabian Sea.|en
          Le navire Aline Sitoé Diatta reliera de nouveau Dakar à Carabane.|fr
          Le Soleil écrit que le marché de Dakar sera fermé.|fr
          Les Costariciens du Costa Rica jouent contre le Sri Lanka.|fr
          """)
  void takesNoPlaceOfficeOrFirmForAPerson(String text, String language) {
    assertThat(people.names(text, new Language(language))).isEqualTo(List.of());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Le maire de Saint-Dié Christian Pierret est à Rabat.|fr|Christian Pierret
          Le sélectionneur de l'Angleterre Fabio Capello est à Rabat.|fr|Fabio Capello
          Liberal MPs Andrew Bragg and Bridget Archer left.|en|Andrew Bragg
          """)
  void takesNoPlaceBeforeANameIntoIt(String text, String language, String name) {
    assertThat(people.names(text, new Language(language))).contains(name);
  }
}
