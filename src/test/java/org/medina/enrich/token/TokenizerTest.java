package org.medina.enrich.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class TokenizerTest {
  @Test
  void partsElisionsAndGenitivesFromNames() {
    assertThat(words("l'ancien maire d’Alger, Bush's"))
        .containsExactly("l'", "ancien", "maire", "d’", "Alger", ",", "Bush", "'s");
  }

  @Test
  void keepsNamesWhole() {
    assertThat(words("Jean-Pierre O'Neill et N'Golo (J. F. Kennedy Jr.)."))
        .containsExactly(
            "Jean-Pierre", "O'Neill", "et", "N'Golo", "(", "J.", "F.", "Kennedy", "Jr.", ")", ".");
  }

  @Test
  void readsSpacedTextLikePlainText() {
    assertThat(words("Bush 's visit , he said .")).isEqualTo(words("Bush's visit, he said."));
  }

  @Test
  void cutsSentencesAtStopsButNotBehindInitials() {
    assertThat(SentenceSplitter.split("Mr. J. Smith left. He is back.\nNew line"))
        .extracting(Sentence::size)
        .containsExactly(5, 4, 2);
  }

  @Property
  void findsEveryTokenWhereItSaysInAnyText(@ForAll String text) {
    int behind = 0;
    for (Token token : Tokenizer.tokenize(text)) {
      assertThat(text.substring(token.start(), token.end())).isEqualTo(token.text());
      assertThat(token.start()).isGreaterThanOrEqualTo(behind);
      behind = token.end();
    }
  }

  private static List<String> words(String text) {
    return Tokenizer.tokenize(text).stream().map(Token::text).toList();
  }
}
