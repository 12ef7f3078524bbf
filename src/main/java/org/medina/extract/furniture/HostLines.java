package org.medina.extract.furniture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.medina.model.FurnitureLine;
import org.medina.model.HostLedger;
import org.medina.model.LeftOutLine;

/** The lines of one host. Safe for many threads: every method holds the one lock. */
final class HostLines {
  private static final int MOST_LINES = 4000;
  private static final int MOST_RECENT = 2000;
  private static final int REMEMBERED_STORIES = 64;

  /** A line on this many pages is furniture; a long one needs twice as many. */
  private static final int FEWEST_PAGES = 3;

  private static final int SHORT_LINE = 140;
  private static final double LEAST_SHARE = 0.02;

  /** From so many pages on a share says enough to hold for good. */
  private static final int TELLING_PAGES = 150;

  /** When so many pages count, each counts half: sites change their furniture over the years. */
  private static final int MOST_PAGES = 2000;

  /** Of the lines seen once, so many of the newest are kept between runs. */
  private static final int KEPT_SINGLES = 500;

  private final Map<String, LineCount> lines = new LinkedHashMap<>();
  private final Set<String> recent = new LinkedHashSet<>();
  private int pages;
  private int recentPages;

  synchronized void restore(HostLedger kept) {
    pages = Math.max(pages, kept.pages());
    recentPages = Math.max(recentPages, kept.recentPages());
    for (HostLedger.LineRecord line : kept.lines()) {
      lines.computeIfAbsent(LineKey.of(line.line()), key -> new LineCount(line.line())).join(line);
      recent.addAll(line.stories());
    }
  }

  synchronized HostLedger kept(String host) {
    long singles = lines.values().stream().filter(HostLines::isSingle).count();
    List<HostLedger.LineRecord> kept = new ArrayList<>();
    for (LineCount count : lines.values()) {
      if (!isSingle(count) || singles-- <= KEPT_SINGLES) {
        kept.add(count.kept());
      }
    }
    return new HostLedger(host, pages, recentPages, kept);
  }

  synchronized CleanedStory learn(String story, StoryLines page) {
    Set<String> earlier = new LinkedHashSet<>();
    if (recent.add(story) && !isCopy(page.proseKeys())) {
      countPage();
      Set<String> counted = new HashSet<>();
      for (int i = 0; i < page.paragraphs().size(); i++) {
        String key = LineKey.of(page.paragraphs().get(i));
        if (!key.isEmpty() && counted.add(key)) {
          LineCount count = lines.computeIfAbsent(key, firstSeen(page.paragraphs().get(i)));
          earlier.addAll(count(count, story, page.isStock(i)));
        }
      }
      forgetOldest();
    }
    earlier.remove(story);
    CleanedStory cleaned = clean(page);
    return new CleanedStory(cleaned.text(), cleaned.leftOut(), earlier);
  }

  private static Function<String, LineCount> firstSeen(String line) {
    return key -> new LineCount(line);
  }

  /** Counts a line; the stories that hold it, when only now it proves to be furniture. */
  private List<String> count(LineCount count, String story, boolean stock) {
    boolean before = isFurniture(count);
    count.seenIn(story, REMEMBERED_STORIES);
    if (stock) {
      count.setStock();
    }
    if (recentPages >= TELLING_PAGES && isRepeated(count)) {
      count.prove();
    }
    return !before && isFurniture(count) ? count.stories() : List.of();
  }

  private void countPage() {
    pages++;
    recentPages++;
    if (recentPages >= MOST_PAGES) {
      recentPages /= 2;
      lines.values().forEach(LineCount::fade);
    }
  }

  synchronized CleanedStory clean(StoryLines page) {
    List<String> kept = new ArrayList<>();
    List<LeftOutLine> leftOut = new ArrayList<>();
    for (int i = 0; i < page.paragraphs().size(); i++) {
      String line = page.paragraphs().get(i);
      LineCount count = lines.get(LineKey.of(line));
      boolean stock = page.isStock(i) || count != null && count.isStock();
      boolean out = count == null ? stock : isFurniture(count) || stock && !count.isGivenBack();
      if (out) {
        leftOut.add(new LeftOutLine(i, line, stock));
      } else {
        kept.add(line);
      }
    }
    return new CleanedStory(String.join("\n\n", kept), leftOut, Set.of());
  }

  synchronized List<FurnitureLine> furniture() {
    return lines.values().stream()
        .filter(count -> count.isGivenBack() || isFurniture(count) && !isPassing(count))
        .map(LineCount::shown)
        .sorted(Comparator.comparingInt(FurnitureLine::pages).reversed())
        .toList();
  }

  /** "Read also: …" leads to another story on every page: such a line says nothing of the host. */
  private boolean isPassing(LineCount count) {
    return count.pages() == 1 && pages >= FEWEST_PAGES;
  }

  synchronized boolean giveBack(String line, boolean back) {
    LineCount count = lines.get(LineKey.of(line));
    if (count == null) {
      return false;
    }
    count.giveBack(back);
    return true;
  }

  private boolean isFurniture(LineCount count) {
    return !count.isGivenBack() && (count.isStock() || isRepeated(count));
  }

  private boolean isRepeated(LineCount count) {
    int needed = count.length() <= SHORT_LINE ? FEWEST_PAGES : 2 * FEWEST_PAGES;
    return count.isProven() || count.recent() >= Math.max(needed, recentPages * LEAST_SHARE);
  }

  private static boolean isSingle(LineCount count) {
    return count.pages() == 1 && !count.isGivenBack();
  }

  /** A story that was published again repeats another one's lines, not the host's. */
  private boolean isCopy(Set<String> keys) {
    Map<String, Integer> shared = new HashMap<>();
    for (String key : keys) {
      LineCount count = lines.get(key);
      if (count != null) {
        count.stories().forEach(story -> shared.merge(story, 1, Integer::sum));
      }
    }
    int most = shared.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    return most >= 3 && most * 2 > keys.size();
  }

  /** Lines that were seen once, longest ago, are the least likely to be furniture. */
  private void forgetOldest() {
    Iterator<LineCount> oldest = lines.values().iterator();
    int tooMany = lines.size() - MOST_LINES;
    while (tooMany > 0 && oldest.hasNext()) {
      LineCount count = oldest.next();
      if (count.pages() < FEWEST_PAGES && !count.isGivenBack()) {
        oldest.remove();
        tooMany--;
      }
    }
    Iterator<String> stories = recent.iterator();
    while (recent.size() > MOST_RECENT && stories.hasNext()) {
      stories.next();
      stories.remove();
    }
  }
}
