package org.medina.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.medina.crawl.SourceConfig;
import org.medina.model.Country;
import org.medina.model.Language;
import org.medina.model.Source;

/** The configuration that comes with the program. */
class ShippedConfigurationTest {
  private static final List<Fault> FAULTS =
      ConfigCheck.of(Path.of("crawler-config"), Map.of()).faults();

  @Test
  void hasNoFault() {
    assertThat(FAULTS).isEmpty();
  }

  @Test
  void coversTheRegionInThreeLanguages() {
    List<Source> sources =
        ConfigReader.read(Path.of("crawler-config"), Map.of()).sources().stream()
            .map(SourceConfig::source)
            .toList();

    assertThat(sources).hasSizeGreaterThan(25);
    assertThat(sources).extracting(Source::home).doesNotHaveDuplicates();
    assertThat(sources)
        .flatExtracting(Source::languages)
        .contains(Language.ARABIC, Language.FRENCH, Language.ENGLISH);
    assertThat(sources)
        .extracting(Source::country)
        .filteredOn(Objects::nonNull)
        .extracting(Country::code)
        .contains("MA", "DZ", "TN", "LY", "MR", "EG", "JO", "LB", "PS", "IQ", "SY")
        .contains("SA", "AE", "QA", "KW", "OM", "BH");
  }
}
