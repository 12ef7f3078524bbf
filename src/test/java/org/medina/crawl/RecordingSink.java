package org.medina.crawl;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.medina.model.MedinaException;
import org.medina.model.MedinaException.Code;

/** Takes every page for a new story and remembers what it was given. */
final class RecordingSink implements PageSink {
  final List<FetchedPage> accepted = new CopyOnWriteArrayList<>();
  final List<String> removed = new CopyOnWriteArrayList<>();

  private volatile @Nullable String breaking;
  private volatile boolean refusing;
  private volatile @Nullable String canonical;

  /** From now on every page says that its story is kept under this address. */
  void keepUnder(String address) {
    canonical = address;
  }

  /** From now on a page whose address ends so overflows the stack, as deep nesting might. */
  void breakOn(String end) {
    breaking = end;
  }

  /** From now on nothing can be written. */
  void refuseToFlush() {
    refusing = true;
  }

  @Override
  public Outcome accept(FetchedPage page) {
    String end = breaking;
    if (end != null && page.url().endsWith(end)) {
      throw new StackOverflowError();
    }
    accepted.add(page);
    String address = canonical == null ? page.url() : canonical;
    return new Outcome(Result.NEW, "hash of " + page.url(), address, false);
  }

  @Override
  public void remove(String source, String url, Removal reason) {
    removed.add(reason + " " + url);
  }

  @Override
  public void flush() {
    if (refusing) {
      throw new MedinaException(Code.INDEX_REFUSED, "the index refuses everything");
    }
  }

  List<String> urls() {
    return accepted.stream().map(FetchedPage::url).toList();
  }
}
