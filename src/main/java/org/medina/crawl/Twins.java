package org.medina.crawl;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.medina.crawl.FrontierEntry.Status;
import org.medina.crawl.FrontierEntry.Visit;
import org.medina.crawl.discover.PageAlternates;
import org.medina.crawl.fetch.FetchResult.Fetched;

/**
 * Addresses that show a story which was already read under another address: canonical, AMP and
 * mobile forms. What a page names is remembered in memory; forms of the usual shapes are looked up
 * in the frontier, so that they are recognised by other processes too. Thread-safe.
 */
final class Twins {
  /** A twin is asked for again after so long, in case that it has become a story of its own. */
  static final Duration CLOSED = Duration.ofDays(28);

  private static final Pattern MARK =
      Pattern.compile("(?i)\\bamp\\b|\\bm(?:obile)?\\.|[?&](?:m|mobile)=1\\b");

  private static final List<UnaryOperator<String>> PLAIN_FORMS =
      List.of(
          replacing("/amp/?(?=$|\\?)", "/"),
          replacing("/amp/?(?=$|\\?)", ""),
          replacing("(://[^/]+)/amp/", "$1/"),
          replacing("\\.amp(?=\\.html?(?:$|\\?)|$|\\?)", ""),
          replacing("[?&](?:amp(?:=[^&]*)?|output(?:[tT]ype)?=amp|m=1|mobile=1)$", ""),
          replacing("://(?:m|mobile|amp)\\.", "://www."),
          replacing("://(?:m|mobile|amp)\\.", "://"));

  private final Frontier frontier;
  private final AddressMemory known;
  private final UrlNormalizer urls = new UrlNormalizer();

  Twins(Frontier frontier, AddressMemory known) {
    this.frontier = frontier;
    this.known = known;
  }

  private static UnaryOperator<String> replacing(String pattern, String by) {
    Pattern compiled = Pattern.compile(pattern);
    return url -> compiled.matcher(url).replaceFirst(by);
  }

  /** Whether a story that was never asked for under this address is known under another. */
  boolean covers(FrontierEntry entry) {
    boolean unread = !entry.kind().isDiscovery() && entry.visit().equals(Visit.NONE);
    return unread
        && (known.holds(mark(entry.url()))
            || plainForms(entry.url()).stream().anyMatch(this::isAlive));
  }

  private static String mark(String url) {
    return "twin " + url;
  }

  /** What the address may be without its marks of an AMP or mobile form. */
  static Set<String> plainForms(String url) {
    Set<String> forms = new LinkedHashSet<>();
    if (MARK.matcher(url).find()) {
      PLAIN_FORMS.forEach(form -> forms.add(form.apply(url)));
      forms.remove(url);
    }
    return forms;
  }

  /** Notes under which other addresses a story that was just read can be seen. */
  void note(FrontierEntry entry, Fetched page, SourceScope scope) {
    for (String alternate : PageAlternates.of(page)) {
      urls.normalize(alternate)
          .filter(url -> !url.equals(entry.url()) && scope.contains(url))
          .ifPresent(url -> known.add(mark(url)));
    }
  }

  /**
   * Notes that a story is kept under another address than the one it was read under.
   *
   * @return the entry as it is now: closed when the other address is read too
   */
  FrontierEntry keptUnder(@Nullable String stored, FrontierEntry entry, Instant now) {
    if (stored == null || stored.equals(entry.url())) {
      return entry;
    }
    known.add(mark(stored));
    if (isAlive(stored)) {
      return entry.visited(Status.REDIRECTED, now.plus(CLOSED), entry.visit());
    }
    FrontierEntry other =
        FrontierEntry.discovered(stored, entry.source(), entry.kind(), entry.hint());
    frontier.add(List.of(other.visited(Status.REDIRECTED, now.plus(CLOSED), Visit.NONE)));
    return entry;
  }

  /** Whether a story is read well under this very address. */
  boolean isAlive(String url) {
    return frontier
        .find(UrlNormalizer.idOf(url))
        .filter(entry -> !entry.kind().isDiscovery())
        .map(FrontierEntry::status)
        .filter(status -> status == Status.FETCHED || status == Status.NOT_MODIFIED)
        .isPresent();
  }
}
