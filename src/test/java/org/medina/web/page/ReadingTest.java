package org.medina.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.medina.search.query.QueryParser;
import org.medina.web.i18n.UiLanguage;
import org.medina.web.render.MessageBundles;
import org.medina.web.render.TemplateFiles;

/** Whatever is typed, the page says in words what was searched. */
class ReadingTest {
  private static final MessageBundles BUNDLES = new MessageBundles(TemplateFiles.packed());

  private static List<String> said(String query, UiLanguage language) {
    return new Reading(BUNDLES.in(language)).of(QueryParser.parse(query));
  }

  @Provide
  Arbitrary<String> anything() {
    Arbitrary<String> signs =
        Arbitraries.strings()
            .withChars("ab \"“”„«»()*:-|،؛؟\\/~^[]{}&+<>\u200f٣é'أو")
            .ofMinLength(1)
            .ofMaxLength(60);
    return Arbitraries.oneOf(signs, Arbitraries.strings().all().ofMinLength(1).ofMaxLength(200))
        .filter(query -> !query.isBlank());
  }

  @Property(tries = 300)
  void isSaidInEveryLanguage(@ForAll("anything") String query) {
    for (UiLanguage language : UiLanguage.values()) {
      assertThat(said(query, language)).isNotEmpty().noneMatch(String::isBlank);
    }
  }

  @Test
  void namesAWordThatIsAllThereIs() {
    assertThat(said("title:", UiLanguage.ENGLISH)).singleElement().asString().contains("title");
    assertThat(said("médina", UiLanguage.FRENCH)).singleElement().asString().contains("médina");
    assertThat(said("  ", UiLanguage.ENGLISH)).isEmpty();
  }
}
