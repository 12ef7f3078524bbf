package org.medina.testing;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.medina.crawl.FetchedPage;
import org.medina.crawl.PageSink;
import org.medina.crawl.UrlNormalizer;
import org.medina.model.MedinaException;
import org.medina.model.MedinaException.Code;

/**
 * Keeps the pages it is given by their address, the canonical one if they name it; the whole body
 * counts as text. It breaks when it is told to.
 */
public final class RecordingSink implements PageSink {
  private static final Pattern CANONICAL = Pattern.compile("rel=canonical href='([^']+)'");

  private final Map<String, FetchedPage> pages = new ConcurrentHashMap<>();
  private final List<String> urls = new CopyOnWriteArrayList<>();
  private final List<String> removed = new CopyOnWriteArrayList<>();
  private final List<String> expected = new CopyOnWriteArrayList<>();
  private final Set<String> expectedNow = ConcurrentHashMap.newKeySet();
  private volatile @Nullable String breaking;
  private volatile @Nullable String canonical;
  private volatile Runnable flushing = () -> {};

  /** From now on every page says that its story is kept under this address. */
  public void keepUnder(String address) {
    canonical = address;
  }

  /** From now on a page whose address ends so overflows the stack, as deep nesting might. */
  public void breakOn(String end) {
    breaking = end;
  }

  /** From now on nothing can be written. */
  public void refuseToFlush() {
    flushWith(
        () -> {
          throw new MedinaException(Code.INDEX_REFUSED, "the index refuses everything");
        });
  }

  /** From now on this is done when what was taken in has to be written. */
  public void flushWith(Runnable work) {
    flushing = work;
  }

  @Override
  public void expect(Collection<String> addresses) {
    expected.addAll(addresses);
    expectedNow.addAll(addresses);
  }

  @Override
  public void forget(Collection<String> addresses) {
    expectedNow.removeAll(addresses);
  }

  /** The addresses that were told of before, as often as they were. */
  public List<String> expected() {
    return List.copyOf(expected);
  }

  /** Those of them that still count as coming. */
  public Set<String> expectedNow() {
    return Set.copyOf(expectedNow);
  }

  @Override
  public Outcome accept(FetchedPage page) {
    String end = breaking;
    if (end != null && page.url().endsWith(end)) {
      throw new StackOverflowError();
    }
    urls.add(page.url());
    String text = new String(page.body(), StandardCharsets.UTF_8);
    if (text.contains("no story here")) {
      return new Outcome(Result.NOT_A_STORY, null, null, false);
    }
    Matcher named = CANONICAL.matcher(text);
    String told = canonical;
    String address = told != null ? told : named.find() ? named.group(1) : page.url();
    FetchedPage before = pages.put(address, page);
    if (told == null && before != null && !address.equals(page.url())) {
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
  public void remove(String source, String url, Removal reason) {
    removed.add(reason + " " + url);
    pages.remove(url);
  }

  @Override
  public void flush() {
    flushing.run();
  }

  /** The addresses of all pages that were given, in turn. */
  public List<String> urls() {
    return List.copyOf(urls);
  }

  /** The latest page of each address. */
  public Map<String, FetchedPage> pages() {
    return Map.copyOf(pages);
  }

  /** What was removed and why, in turn. */
  public List<String> removed() {
    return List.copyOf(removed);
  }
}
