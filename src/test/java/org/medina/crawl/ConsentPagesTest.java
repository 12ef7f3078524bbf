package org.medina.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.medina.crawl.fetch.FetchResult.Fetched;
import org.medina.testing.LocalSite;
import org.medina.testing.TestCrawl;

class ConsentPagesTest {
  private static boolean isWall(String html) {
    byte[] body = html.getBytes(StandardCharsets.UTF_8);
    return ConsentPages.isOne(
        new Fetched("http://a.example/x", 200, Map.of(), body, Instant.EPOCH, body.length));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<title>Before you continue</title><body><h1>We value your privacy</h1><p>We and our 812"
            + " partners store cookies on your device and process personal data.</p>"
            + "<button>Accept all</button><button>Reject</button>",
        "<body><div class=box><p>Nous utilisons des cookies pour mesurer l'audience. Votre"
            + " consentement est n\u00e9cessaire.</p><a href=/ok>Tout accepter</a></div>",
        "<body><form action=/consent><p>\u0646\u0633\u062a\u062e\u062f\u0645"
            + " \u0645\u0644\u0641\u0627\u062a"
            + " \u062a\u0639\u0631\u064a\u0641"
            + " \u0627\u0644\u0627\u0631\u062a\u0628\u0627\u0637</p>"
            + "<input type=submit value='\u0623\u0648\u0627\u0641\u0642'></form>",
        "<title>Please enable cookies</title><body><h1>Please enable cookies.</h1>"
            + "<p>This site needs cookies to show its pages.</p>"
      })
  void knowsAPageThatShowsNothingButTheQuestion(String html) {
    assertThat(isWall(html)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<body><h1>Council meets</h1><p>The council of the old town met on Monday and agreed on the"
            + " budget of the coming year after a long debate about the port and its quarter.</p>"
            + "<div id=banner><p>We use cookies.</p><button>Accept</button></div>",
        "<body><h1>What to do about cookies</h1><p>Browsers will drop them, says the regulator. The"
            + " hearing in Tunis lasted all day and heard eleven experts from six countries of the"
            + " region.</p><p>Publishers fear for their income from advertising.</p>",
        "<body><h1>Contact</h1><p>Write to us.</p>",
        "<body>"
      })
  void leavesOtherPagesAlone(String html) {
    assertThat(isWall(html)).isFalse();
  }

  @Test
  void reportsTheWallInsteadOfKeepingIt() {
    try (LocalSite site = new LocalSite().feed("/feed", List.of("/s"))) {
      site.html("/s", "<p>We use cookies. Your privacy matters to us.</p><button>I agree</button>");
      TestCrawl crawl = new TestCrawl().source("s", site, TestCrawl.feed(site, "/feed"));

      assertThat(crawl.runFor("s").failed()).containsExactly(Map.entry("COOKIE_WALL", 1));
      assertThat(crawl.sink.pages()).isEmpty();
    }
  }
}
