package org.medina.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.medina.search.SearchRequest;

class PagerTest {
  @Test
  void leadsToNeighboursAndKeepsTheSearch() {
    Pager pager = Pager.of(SearchRequest.of("mayor").withPage(3, 20), 100);
    assertThat(pager.previous()).isEqualTo("/search?q=mayor&page=2");
    assertThat(pager.next()).isEqualTo("/search?q=mayor&page=4");
    assertThat(pager.near()).extracting(Pager.Link::page).containsExactly(1L, 2L, 3L, 4L, 5L);
  }

  @Test
  void endsWhereItShould() {
    assertThat(Pager.of(SearchRequest.of("mayor"), 20).pages()).isEqualTo(1);
    assertThat(Pager.of(SearchRequest.of("mayor"), 21).pages()).isEqualTo(2);
    Pager deep = Pager.of(SearchRequest.of("mayor").withPage(5_000, 20), 1_000_000);
    assertThat(deep.next()).isEmpty();
    assertThat(deep.capped()).isTrue();
  }
}
