package org.medina.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class QueryStringTest {
  private static List<String> q(String query) {
    return QueryString.parameters(query).getOrDefault("q", List.of());
  }

  @Test
  void takesWhatIsNoEncodingForItself() {
    assertThat(q("q=50%")).containsExactly("50%");
    assertThat(q("q=50%+more&q=%zz")).containsExactly("50% more", "%zz");
    assertThat(q("q=%ED%A0%80")).first().asString().contains("\ufffd");
    assertThat(q("q=المدينة")).containsExactly("المدينة");
    assertThat(q("q&&=&=a")).containsExactly("");
    assertThat(QueryString.parameters(null)).isEmpty();
  }

  @Property(tries = 200)
  void readsWhateverIsEncodedProperly(@ForAll String text) {
    String written = URLEncoder.encode(text, StandardCharsets.UTF_8);
    String known = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    assertThat(q("a=b&q=" + written)).containsExactly(known);
  }
}
