package org.medina.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.medina.model.Language;
import org.medina.search.Facet;
import org.medina.search.SearchRequest;
import org.medina.web.SearchParameters.Kind;

class SearchParametersTest {
  @Test
  void writesInOneOrderAndDropsWhatIsEmptyOrStandard() {
    SearchRequest request =
        read("page=2&sort=date&lang=ar&country=JO&country=EG&q=%D8%B9%D9%85%D8%AF%D8%A9&from=&x=1")
            .request();
    assertThat(SearchParameters.write(request))
        .isEqualTo("q=%D8%B9%D9%85%D8%AF%D8%A9&country=JO&country=EG&lang=ar&sort=date&page=2");
    assertThat(SearchParameters.write(SearchRequest.of(""))).isEmpty();
  }

  @Test
  void readsEverythingItCanWrite() {
    String query =
        "q=mayor&country=MA&person=a&person=b&person_op=all&from=2026-01-01&to=2026-03-31"
            + "&exact=1&stories=1&asof=2026-11-01T00%3A00%3A00Z&sort=oldest&size=50&page=3";
    SearchRequest request = read(query).request();
    assertThat(SearchParameters.write(request)).isEqualTo(query);
    assertThat(request.filters().allPeople()).isTrue();
    assertThat(request.filters().chosen(Facet.PERSON)).containsExactly("a", "b");
    assertThat(request.asOf()).isEqualTo(Instant.parse("2026-11-01T00:00:00Z"));
  }

  @Test
  void ordersByMatchWithAQueryAndByDateWithout() {
    assertThat(read("q=mayor").request().sort()).isEqualTo(SearchRequest.Sort.RELEVANCE);
    assertThat(read("").request().sort()).isEqualTo(SearchRequest.Sort.NEWEST);
  }

  @Test
  void tellsAMalformedDateAndExchangesReversedOnes() {
    SearchParameters malformed = read("from=yesterday&to=2026-01-31");
    assertThat(malformed.faults())
        .extracting(fault -> fault.kind())
        .containsExactly(Kind.MALFORMED_DATE);
    assertThat(malformed.request().filters().from()).isNull();
    assertThat(malformed.request().filters().to()).isEqualTo(LocalDate.of(2026, 1, 31));
    SearchParameters reversed = read("from=2026-02-01&to=2026-01-01");
    assertThat(reversed.faults())
        .extracting(fault -> fault.kind())
        .containsExactly(Kind.REVERSED_DATES);
    assertThat(reversed.request().filters().from()).isEqualTo(LocalDate.of(2026, 1, 1));
  }

  @Test
  void tellsDatesThatTheEngineCannotReachAndPagesBehindTheLast() {
    for (String wrong : List.of("from=%2B999999999-12-31", "to=-0001-01-01", "asof=yesterday")) {
      SearchParameters malformed = read(wrong);
      assertThat(malformed.faults())
          .as(wrong)
          .extracting(fault -> fault.kind())
          .containsExactly(Kind.MALFORMED_DATE);
      assertThat(malformed.request()).isEqualTo(read("").request());
    }
    assertThat(read("asof=2026-01-31").request().asOf())
        .isEqualTo(read("asof=2026-02-01T00:00:00Z").request().asOf());
    assertThat(read("page=5000").faults()).isEmpty();
    assertThat(read("page=5001").faults())
        .extracting(fault -> fault.kind())
        .containsExactly(Kind.TOO_DEEP);
    assertThat(read("page=5001").request().page()).isEqualTo(5_000);
  }

  @Test
  void boundsNumbersAndLengths() {
    assertThat(read("page=-4&size=100000").request().page()).isEqualTo(1);
    assertThat(read("page=-4&size=100000").request().size()).isEqualTo(100);
    assertThat(read("page=x").request().page()).isEqualTo(1);
    assertThat(read("q=" + "w".repeat(5_000)).request().query()).hasSize(1_000);
  }

  @Property(tries = 200)
  void bringsAnySearchBackFromItsAddress(
      @ForAll @StringLength(max = 40) String query,
      @ForAll List<@StringLength(min = 1, max = 12) String> people,
      @ForAll @IntRange(min = 1, max = 500) int page) {
    Map<String, List<String>> typed = new LinkedHashMap<>();
    typed.put("q", List.of(query));
    typed.put("person", people);
    typed.put("page", List.of(Integer.toString(page)));
    SearchRequest request = SearchParameters.read(typed, Language.ENGLISH).request();
    String address = SearchParameters.write(request);
    assertThat(read(address).request().filters()).isEqualTo(request.filters());
    assertThat(SearchParameters.write(read(address).request())).isEqualTo(address);
  }

  private static SearchParameters read(String query) {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    for (String pair : query.split("&")) {
      String[] sides = pair.split("=", 2);
      if (sides.length == 2) {
        parameters
            .computeIfAbsent(sides[0], name -> new ArrayList<>())
            .add(URLDecoder.decode(sides[1], StandardCharsets.UTF_8));
      }
    }
    return SearchParameters.read(parameters, Language.ENGLISH);
  }
}
