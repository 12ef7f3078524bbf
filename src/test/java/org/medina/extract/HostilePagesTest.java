package org.medina.extract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages that are broken, huge or meant to harm: there is always an answer, and soon. */
class HostilePagesTest {
  private static final ArticleExtractor EXTRACTOR = new ArticleExtractor();
  private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();
  private static final Duration LIMIT = Duration.ofSeconds(10);
  private static final byte[] PAGE = page().getBytes(UTF_8);

  @Property(tries = 150)
  void anyBytesGiveAnAnswer(@ForAll byte[] bytes) {
    assertThat(extract(bytes, null)).isNotNull();
  }

  @Property(tries = 100)
  void aPageCutAnywhereGivesAnAnswer(@ForAll @IntRange(min = 0, max = 2000) int promille) {
    byte[] cut = Arrays.copyOf(PAGE, (int) (PAGE.length * (promille % 1001) / 1000.0));
    assertThat(extract(cut, null)).isNotNull();
  }

  @Property(tries = 150)
  void aPageWithBytesChangedGivesAnAnswer(
      @ForAll Random random, @ForAll @IntRange(min = 1, max = 200) int changes) {
    byte[] changed = PAGE.clone();
    for (int i = 0; i < changes; i++) {
      changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
    }
    assertThat(
            extract(
                changed, "text/html; charset=" + (random.nextBoolean() ? "utf-8" : "windows-1256")))
        .isNotNull();
  }

  @Property(tries = 200)
  void hostileJsonLdGivesAnAnswer(@ForAll("jsonLike") String json) {
    String html =
        "<html><head><script type='application/ld+json'>"
            + json
            + "</script></head><body><p>x</p></body></html>";
    assertThat(extract(html.getBytes(UTF_8), null)).isNotNull();
  }

  @Provide
  Arbitrary<String> jsonLike() {
    return Arbitraries.of(
            "{",
            "}",
            "[",
            "]",
            "\"",
            ":",
            ",",
            "\\",
            "\\u00",
            "'",
            "//",
            "/*",
            "<![CDATA[",
            "@graph",
            "\"@type\":\"NewsArticle\"",
            "\"datePublished\":",
            "1e999",
            "null",
            " ",
            "\n",
            "\u202e",
            "&quot;")
        .list()
        .ofMaxSize(400)
        .map(parts -> String.join("", parts));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div>",
        "<p>",
        "<ul><li>",
        "<a href=x>",
        "<span>",
        "<table><tr><td>",
        "<blockquote>",
        "<article>"
      })
  void nestingWithoutEndGivesAnAnswerInTime(String open) {
    assertAnswersInTime((open.repeat(100_000) + "text").getBytes(UTF_8));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"a\":",
        "[",
        "{\"@graph\":[",
        "\"",
        "\\\"",
        "{\"@type\":\"NewsArticle\",\"author\":[{"
      })
  void endlessJsonLdGivesAnAnswerInTime(String part) {
    assertAnswersInTime(
        ("<script type='application/ld+json'>" + part.repeat(100_000) + "</script><p>text")
            .getBytes(UTF_8));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>Some words, and some more words with a date of 12 March 2021 in them.</p>",
        "<time>12 March 2021</time>",
        "<li><a href='/story'>Another story of the same kind</a></li>",
        "1/2/",
        "<meta name='date' content='12 March 2021'>",
        "<div class='author date comment related'>By Jane Example</div>",
        "&amp;",
        "\u0627\u0644\u0633\u0628\u062a "
      })
  void fiftyMegabytesGiveAnAnswerInTime(String part) {
    assertAnswersInTime(
        part.repeat(50 * 1024 * 1024 / part.getBytes(UTF_8).length).getBytes(UTF_8));
  }

  @Test
  void aWrongCharsetStillGivesAnAnswer() {
    for (String charset :
        new String[] {"utf-16", "windows-1256", "no-such-charset", "", "gb18030", "\u0000"}) {
      assertThat(extract(PAGE, "text/html; charset=" + charset)).isNotNull();
    }
    assertThat(
            extract(page().getBytes(Charset.forName("windows-1256")), "text/html; charset=utf-8")
                .content()
                .text())
        .contains("بلدية المدينة");
  }

  private static void assertAnswersInTime(byte[] page) {
    extract(PAGE, null);
    // The thread's own time: other work on the machine is no fault of the page.
    long start = CPU.getCurrentThreadCpuTime();
    assertThat(extract(page, null)).isNotNull();
    assertThat(Duration.ofNanos(CPU.getCurrentThreadCpuTime() - start)).isLessThan(LIMIT);
  }

  private static ExtractedArticle extract(
      byte[] page, @org.jspecify.annotations.Nullable String type) {
    return EXTRACTOR.extract(
        new RawPage("https://news.example/a", page, type, null), SiteRules.NONE);
  }

  private static String page() {
    return "<html lang='ar'><head><title>"
        + TestPages.title("ar")
        + "</title><script type='application/ld+json'>"
        + "{\"@type\":\"NewsArticle\",\"headline\":\""
        + TestPages.title("ar")
        + "\",\"datePublished\":\"2023-03-16\"}</script></head><body><h1>"
        + TestPages.title("ar")
        + "</h1>"
        + TestPages.body("ar")
        + "<table><tr><td>1<td>2</table></body></html>";
  }
}
