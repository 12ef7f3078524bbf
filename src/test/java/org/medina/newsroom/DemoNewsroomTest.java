package org.medina.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import crawlercommons.sitemaps.SiteMap;
import crawlercommons.sitemaps.SiteMapIndex;
import crawlercommons.sitemaps.SiteMapParser;
import crawlercommons.sitemaps.SiteMapURL;
import crawlercommons.sitemaps.UnknownFormatException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.medina.config.ConfigReader;
import org.medina.config.MedinaConfig;
import org.medina.crawl.Discovery;
import org.medina.newsroom.Manifest.Expected;

class DemoNewsroomTest {
  private static final Charset ARABIC = Charset.forName("windows-1256");

  private static final DemoNewsroom NEWSROOM = DemoNewsroom.start();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @BeforeAll
  static void everyOutletHasAnAddressOfItsOwn() {
    assertThat(NEWSROOM.origins().values()).doesNotHaveDuplicates().hasSize(4);
  }

  @AfterAll
  static void close() {
    NEWSROOM.close();
    CLIENT.close();
  }

  @Test
  void theConfigurationItWritesIsSound(@TempDir Path directory) {
    NEWSROOM.writeConfiguration(directory);

    MedinaConfig config = ConfigReader.read(directory, Map.of());

    assertThat(config.sources())
        .extracting(source -> source.source().id())
        .containsExactlyElementsOf(NEWSROOM.origins().keySet());
    assertThat(config.sources())
        .flatExtracting(source -> source.discovery())
        .hasAtLeastOneElementOfType(Discovery.Feed.class)
        .hasAtLeastOneElementOfType(Discovery.Sitemap.class)
        .hasAtLeastOneElementOfType(Discovery.Section.class)
        .hasAtLeastOneElementOfType(Discovery.Auto.class);
    assertThat(config.crawl().allowPrivateAddresses()).containsExactly("127.0.0.0/8");
  }

  @Test
  void theFeedsAndSitemapsOfTheAtlasLeadToWhatTheManifestCounts() throws Exception {
    Set<String> found = new HashSet<>();
    for (SyndEntry entry : feed("atlas-courier", "/feed.xml").getEntries()) {
      assertThat(entry.getLink()).endsWith("?utm_source=rss");
      found.add(entry.getLink().replace("?utm_source=rss", ""));
    }
    var index = (SiteMapIndex) sitemap("atlas-courier", "/sitemap.xml");
    for (var part : index.getSitemaps()) {
      String path = part.getUrl().getPath();
      for (SiteMapURL url : ((SiteMap) sitemap("atlas-courier", path)).getSiteMapUrls()) {
        found.add(url.getUrl().toString());
        assertThat(url.getAttributes() != null).isEqualTo(path.contains("news"));
      }
    }

    assertThat(found).hasSize(NEWSROOM.manifest().of("atlas-courier").found());
  }

  @Test
  void theWireIsFoundFromItsHomePageAndRobots() throws Exception {
    Document home = page("municipal-wire", "/");
    String atom = home.select("link[type=application/atom+xml]").attr("abs:href");
    String robots = get("municipal-wire", "/robots.txt").body();

    assertThat(atom).endsWith("/atom.xml");
    assertThat(feed("municipal-wire", "/atom.xml").getEntries()).hasSize(8);
    assertThat(robots).contains("Sitemap: " + NEWSROOM.origins().get("municipal-wire"));
    assertThat(((SiteMap) sitemap("municipal-wire", "/sitemap-all.xml")).getSiteMapUrls())
        .hasSize(NEWSROOM.manifest().of("municipal-wire").found());
  }

  @Test
  void sectionPagesLeadToAllStoriesAndEnd() throws Exception {
    assertThat(stories("quotidien-golfe", "/actualites", "a.page-suivante", "h2 a"))
        .hasSize(NEWSROOM.manifest().of("quotidien-golfe").found());
    assertThat(stories("almadina", "/news", "a.next", "div.mujaz a"))
        .hasSize(NEWSROOM.manifest().of("almadina").found());
  }

  @Test
  void theArabicOutletIsInWindows1256WhichOnlyAMetaTagSays() throws Exception {
    HttpResponse<byte[]> response =
        CLIENT.send(request("almadina", "/article/20400").build(), BodyHandlers.ofByteArray());
    String text = new String(response.body(), ARABIC);

    assertThat(response.headers().firstValue("Content-Type")).contains("text/html");
    assertThat(text).contains("charset=windows-1256").contains("شبكة المدن القوية");
    assertThat(text).doesNotContain("&#").contains("الخميس 16 آذار/مارس 2023 - 20:15");
    assertThat(ARABIC.newEncoder().canEncode(text)).isTrue();
  }

  @Test
  void eachOutletGivesItsDatesInItsOwnWay() throws Exception {
    Document atlas =
        page("atlas-courier", "/2023/03/morocco-hosts-strong-cities-regional-conference/");
    Document wire = page("municipal-wire", "/story/valletta-strong-cities-tangier-joins");
    Document quotidien =
        page("quotidien-golfe", "/article/rabat-conference-reseau-villes-fortes.html");

    assertThat(atlas.select("script[type=application/ld+json]").html())
        .contains("\"datePublished\":\"2023-03-16T19:45:00+01:00\"");
    assertThat(atlas.select("meta[property^=article]")).isEmpty();
    assertThat(wire.select("meta[property=article:published_time]").attr("content"))
        .isEqualTo("2024-01-31T17:30:00+01:00");
    assertThat(wire.select("script")).isEmpty();
    assertThat(quotidien.select("p.infos").text())
        .startsWith("Publié le jeudi 16 mars 2023 à 18h30");
    assertThat(quotidien.select("script, meta[property], time")).isEmpty();
  }

  @Test
  void everyStoryPageEndsInFurniture() throws Exception {
    for (Outlet outlet : Outlet.values()) {
      for (String path : storyPaths(outlet)) {
        Document page = page(outlet.id(), path);
        assertThat(page.text()).as(path).endsWith("Back to top button");
        assertThat(page.select("h1")).as(path).hasSize(1);
      }
    }
  }

  @Test
  void undatedStoriesGiveNoDateAnywhere() throws Exception {
    for (Outlet outlet : Outlet.values()) {
      List<Story> stories = StoryFile.read(outlet);
      for (int number = 0; number < stories.size(); number++) {
        if (stories.get(number).published() == null) {
          Document page = page(outlet.id(), stories.get(number).path(outlet, number));
          assertThat(page.html())
              .doesNotContain("datePublished", "article:published_time", "Publié le", "نشر في");
        }
      }
    }
  }

  @Test
  void robotsCloseWhatTheManifestCallsDisallowed() throws Exception {
    assertThat(get("atlas-courier", "/robots.txt").body())
        .contains("Disallow: /drafts/")
        .contains("Crawl-delay: 0.1");
    assertThat(get("quotidien-golfe", "/robots.txt").body()).contains("Disallow: /abonnes/");
    assertThat(NEWSROOM.manifest().outlets())
        .extracting(Expected::disallowed)
        .containsExactly(1, 0, 1, 0);
  }

  @Test
  void theManifestAddsUp() {
    for (Expected outlet : NEWSROOM.manifest().outlets()) {
      assertThat(outlet.indexed())
          .isEqualTo(outlet.found() - outlet.disallowed() - outlet.noindex() - outlet.failed());
      assertThat(outlet.undated()).isPositive();
    }
    assertThat(NEWSROOM.manifest().indexed()).isBetween(50, 70);
  }

  @Test
  void answersNotModifiedToConditionalRequests() throws Exception {
    HttpResponse<String> first = get("atlas-courier", "/feed.xml");
    String etag = first.headers().firstValue("ETag").orElseThrow();
    String modified = first.headers().firstValue("Last-Modified").orElseThrow();

    assertThat(status("/feed.xml", "If-None-Match", etag)).isEqualTo(304);
    assertThat(status("/feed.xml", "If-None-Match", "\"other\"")).isEqualTo(200);
    assertThat(status("/feed.xml", "If-Modified-Since", modified)).isEqualTo(304);
    assertThat(get("atlas-courier", "/nowhere").statusCode()).isEqualTo(404);
  }

  @Test
  void aCorrectedStoryHasOtherTextAnotherDateAndAnotherEtag() throws Exception {
    String path = "/2023/09/derna-flood-storm-daniel/";
    try (DemoNewsroom newsroom = DemoNewsroom.start()) {
      URI url = newsroom.origins().get("atlas-courier").resolve(path);
      HttpResponse<String> before =
          CLIENT.send(HttpRequest.newBuilder(url).build(), BodyHandlers.ofString());
      newsroom.publishCorrections();
      HttpResponse<String> after =
          CLIENT.send(
              HttpRequest.newBuilder(url)
                  .header("If-None-Match", before.headers().firstValue("ETag").orElseThrow())
                  .build(),
              BodyHandlers.ofString());

      assertThat(before.body()).doesNotContain("Correction:");
      assertThat(after.statusCode()).isEqualTo(200);
      assertThat(after.body())
          .contains("Correction:", "\"dateModified\":\"2023-09-22T08:00:00+02:00\"");
      assertThat(newsroom.requests().get("atlas-courier")).containsExactly(path, path);
    }
  }

  @Test
  void theRabatStoryNamesItsPeopleInThreeLanguages() {
    assertThat(text(Outlet.ATLAS, 0))
        .contains("Robust Cities Network", "Asmaa Galalo", "Mounir Lemouri", "Ismail Chakouri")
        .contains("Abdel-Wahhab Al-Jabri", "Eric Rosand", "Florence Lieu", "Husien Ben Atia")
        .contains("Mustapha El Bakkouri");
    assertThat(text(Outlet.QUOTIDIEN, 0))
        .contains("Strong Cities Network", "Asmaa Rhlalou", "Mounir Laymouri", "Ismail Chekkouri");
    assertThat(text(Outlet.ALMADINA, 0))
        .contains("شبكة المدن القوية", "أسماء غلالو", "منير ليموري", "إسماعيل الشقوري");
  }

  private static String text(Outlet outlet, int number) {
    return String.join("\n", StoryFile.read(outlet).get(number).paragraphs());
  }

  private static List<String> storyPaths(Outlet outlet) {
    List<Story> stories = StoryFile.read(outlet);
    List<String> paths = new ArrayList<>();
    for (int number = 0; number < stories.size(); number++) {
      paths.add(stories.get(number).path(outlet, number));
    }
    return paths;
  }

  private static Set<String> stories(String outlet, String first, String next, String links)
      throws Exception {
    Set<String> found = new HashSet<>();
    String path = first;
    while (!path.isEmpty()) {
      Document page = page(outlet, path);
      for (Element link : page.select(links)) {
        found.add(link.attr("abs:href"));
        assertThat(get(outlet, URI.create(link.attr("abs:href")).getPath()).statusCode())
            .isEqualTo(200);
      }
      Element more = page.selectFirst(next);
      path = more == null ? "" : URI.create(more.attr("abs:href")).getPath();
    }
    return found;
  }

  private static SyndFeed feed(String outlet, String path)
      throws IOException, InterruptedException, FeedException {
    byte[] body = CLIENT.send(request(outlet, path).build(), BodyHandlers.ofByteArray()).body();
    return new SyndFeedInput().build(new XmlReader(new ByteArrayInputStream(body)));
  }

  private static crawlercommons.sitemaps.AbstractSiteMap sitemap(String outlet, String path)
      throws IOException, InterruptedException, UnknownFormatException {
    SiteMapParser parser = new SiteMapParser(true);
    parser.enableExtension(crawlercommons.sitemaps.extension.Extension.NEWS);
    byte[] body = CLIENT.send(request(outlet, path).build(), BodyHandlers.ofByteArray()).body();
    return parser.parseSiteMap(
        "application/xml", body, NEWSROOM.origins().get(outlet).resolve(path).toURL());
  }

  private static Document page(String outlet, String path) throws Exception {
    byte[] body = CLIENT.send(request(outlet, path).build(), BodyHandlers.ofByteArray()).body();
    String base = NEWSROOM.origins().get(outlet).resolve(path).toString();
    return Jsoup.parse(new ByteArrayInputStream(body), null, base);
  }

  private static HttpResponse<String> get(String outlet, String path) throws Exception {
    return CLIENT.send(request(outlet, path).build(), BodyHandlers.ofString());
  }

  private static int status(String path, String header, String value) throws Exception {
    return CLIENT
        .send(
            request("atlas-courier", path).header(header, value).build(), BodyHandlers.discarding())
        .statusCode();
  }

  private static HttpRequest.Builder request(String outlet, String path) {
    return HttpRequest.newBuilder(NEWSROOM.origins().get(outlet).resolve(path));
  }
}
