package org.medina.testing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.medina.crawl.FetchedPage;
import org.medina.crawl.PageSink;
import org.medina.crawl.UrlNormalizer;

/**
 * Keeps the pages it is given by their address, the canonical one if they name it; the whole body
 * counts as text.
 */
public final class RecordingSink implements PageSink {
  private static final Pattern CANONICAL = Pattern.compile("rel=canonical href='([^']+)'");

  private final Map<String, FetchedPage> pages = new ConcurrentHashMap<>();
  private final List<String> removed = new ArrayList<>();

  @Override
  public Outcome accept(FetchedPage page) {
    String text = new String(page.body(), StandardCharsets.UTF_8);
    if (text.contains("no story here")) {
      return new Outcome(Result.NOT_A_STORY, null, null, false);
    }
    Matcher named = CANONICAL.matcher(text);
    String address = named.find() ? named.group(1) : page.url();
    FetchedPage before = pages.put(address, page);
    if (before != null && !address.equals(page.url())) {
      return new Outcome(Result.DUPLICATE, "twin", address, false);
    }
    String hash = UrlNormalizer.idOf(HexFormat.of().formatHex(page.body()));
    Result result =
        before == null
            ? Result.NEW
            : new String(before.body(), StandardCharsets.UTF_8).equals(text)
                ? Result.UNCHANGED
                : Result.CHANGED;
    return new Outcome(result, hash, address, true);
  }

  @Override
  public synchronized void remove(String source, String url, Removal reason) {
    removed.add(reason + " " + url);
    pages.remove(url);
  }

  @Override
  public void flush() {}

  public Map<String, FetchedPage> pages() {
    return Map.copyOf(pages);
  }

  public synchronized List<String> removed() {
    return List.copyOf(removed);
  }
}
