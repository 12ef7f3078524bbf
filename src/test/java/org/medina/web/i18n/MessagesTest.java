package org.medina.web.i18n;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.medina.crawl.fetch.FetchResult;
import org.medina.model.Country;
import org.medina.web.render.MessageBundles;
import org.medina.web.render.TemplateFiles;

class MessagesTest {
  private static final MessageBundles BUNDLES = new MessageBundles(TemplateFiles.packed());
  private static final Pattern PLACE = Pattern.compile("\\{\\d}");

  @Test
  void saysTheSameThingsInEveryLanguage() {
    Set<String> english = withoutPlurals(UiLanguage.ENGLISH);
    assertThat(english).hasSizeGreaterThan(150);
    assertThat(withoutPlurals(UiLanguage.FRENCH)).isEqualTo(english);
    assertThat(withoutPlurals(UiLanguage.ARABIC)).isEqualTo(english);
  }

  @Test
  void hasEveryPluralFormThatEachLanguageUses() {
    for (UiLanguage language : UiLanguage.values()) {
      Messages messages = BUNDLES.in(language);
      Set<String> counted =
          messages.keys().stream()
              .filter(key -> key.endsWith(".other"))
              .map(key -> key.substring(0, key.length() - ".other".length()))
              .collect(Collectors.toSet());
      assertThat(counted).isNotEmpty();
      for (String key : counted) {
        for (PluralCategory form : PluralCategory.used(language)) {
          assertThat(messages.has(key + "." + form.suffix())).as(key + " " + form).isTrue();
        }
      }
    }
  }

  @Test
  void fillsTheSamePlacesInEveryLanguage() {
    Messages english = BUNDLES.in(UiLanguage.ENGLISH);
    for (String key : english.keys()) {
      if (!isPlural(key)) {
        for (UiLanguage language : UiLanguage.values()) {
          assertThat(places(BUNDLES.in(language).text(key)))
              .as(key)
              .isEqualTo(places(english.text(key)));
        }
      }
    }
  }

  @Test
  void knowsEveryKeyThatATemplateNames() throws IOException {
    Pattern named = Pattern.compile("\\b([tn])\\('([a-z_.]+)'[,)]");
    Messages english = BUNDLES.in(UiLanguage.ENGLISH);
    try (Stream<Path> files = Files.walk(Path.of("templates"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".peb")).toList()) {
        var matcher = named.matcher(Files.readString(file));
        while (matcher.find()) {
          String key = matcher.group(2) + (matcher.group(1).equals("n") ? ".other" : "");
          assertThat(english.has(key)).as("%s in %s", key, file).isTrue();
        }
      }
    }
  }

  @Test
  void hasWordsForEveryFailureOfTheCrawl() {
    for (FetchResult.Reason reason : FetchResult.Reason.values()) {
      assertThat(BUNDLES.in(UiLanguage.ENGLISH).has("failure." + reason))
          .as(reason.name())
          .isTrue();
    }
  }

  @Test
  void countsWithTheFormTheNumberTakes() {
    Messages arabic = BUNDLES.in(UiLanguage.ARABIC);
    assertThat(arabic.count("results.count", 0)).isEqualTo("لا مقالات");
    assertThat(arabic.count("results.count", 2)).isEqualTo("مقالان");
    assertThat(arabic.count("results.count", 7)).isEqualTo("7 مقالات");
    assertThat(arabic.count("results.count", 11)).isEqualTo("11 مقالًا");
    assertThat(arabic.count("results.count", 1_100)).isEqualTo("1,100 مقال");
    assertThat(BUNDLES.in(UiLanguage.FRENCH).count("results.count", 0)).isEqualTo("0 article");
  }

  @Test
  void isolatesTextSoThatItCannotReorderTheSentence() {
    Messages english = BUNDLES.in(UiLanguage.ENGLISH);
    assertThat(english.text("nothing.query", "عمدة"))
        .isEqualTo("Nothing was found for \u2068عمدة\u2069.");
  }

  @Test
  void neverFillsAPlaceThatAValueBrings() {
    Messages plain = new Messages(UiLanguage.ENGLISH, Map.of("both", "{0} and {1}"));
    assertThat(plain.text("both", "{1}", "$2")).isEqualTo("\u2068{1}\u2069 and \u2068$2\u2069");
  }

  @Test
  void failsLoudlyOnAnUnknownKey() {
    assertThatThrownBy(() -> BUNDLES.in(UiLanguage.ENGLISH).text("no.such.key"))
        .hasMessageContaining("no.such.key");
  }

  @Test
  void writesMonthsInLettersAndDigitsOfTheWest() {
    LocalDate day = LocalDate.of(2023, 3, 16);
    assertThat(BUNDLES.in(UiLanguage.ENGLISH).day(day)).isEqualTo("16 March 2023");
    assertThat(BUNDLES.in(UiLanguage.FRENCH).day(day)).isEqualTo("16 mars 2023");
    assertThat(BUNDLES.in(UiLanguage.ARABIC).day(day)).isEqualTo("16 مارس 2023");
  }

  @Test
  void namesCountries() {
    assertThat(BUNDLES.in(UiLanguage.FRENCH).country(new Country("MA"))).isEqualTo("Maroc");
    assertThat(BUNDLES.in(UiLanguage.ARABIC).country(new Country("PS"))).isEqualTo("فلسطين");
  }

  private static Set<String> withoutPlurals(UiLanguage language) {
    return BUNDLES.in(language).keys().stream()
        .map(key -> key.replaceAll("\\.(zero|one|two|few|many|other)$", ""))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static boolean isPlural(String key) {
    return key.matches(".*\\.(zero|one|two|few|many|other)");
  }

  private static Set<String> places(String text) {
    return PLACE.matcher(text).results().map(match -> match.group()).collect(Collectors.toSet());
  }
}
