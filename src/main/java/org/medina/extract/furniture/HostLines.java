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

/** The lines of one host. Safe for many threads: every method holds the one lock. */
final class HostLines {
  private static final int MOST_LINES = 4000;
  private static final int MOST_RECENT = 2000;
  private static final int REMEMBERED_STORIES = 64;

  /** A line on this many pages is furniture; a long one needs twice as many. */
  private static final int FEWEST_PAGES = 3;

  private static final int SHORT_LINE = 140;
  private static final double LEAST_SHARE = 0.02;

  private final Map<String, LineCount> lines = new LinkedHashMap<>();
  private final Set<String> recent = new LinkedHashSet<>();
  private int pages;

  synchronized void restore(HostLedger kept) {
    pages = kept.pages();
    for (HostLedger.LineRecord line : kept.lines()) {
      lines.put(LineKey.of(line.line()), LineCount.restored(line));
      recent.addAll(line.stories());
    }
  }

  synchronized HostLedger kept(String host) {
    return new HostLedger(host, pages, lines.values().stream().map(LineCount::kept).toList());
  }

  synchronized CleanedStory learn(String story, List<String> paragraphs) {
    Set<String> earlier = new LinkedHashSet<>();
    Set<String> keys = keys(paragraphs);
    if (recent.add(story) && !isCopy(keys)) {
      pages++;
      for (String paragraph : paragraphs) {
        String key = LineKey.of(paragraph);
        if (!keys.remove(key)) {
          continue;
        }
        LineCount count = lines.computeIfAbsent(key, unused -> new LineCount(paragraph));
        boolean before = isFurniture(count);
        count.seenIn(story, REMEMBERED_STORIES);
        if (!before && isFurniture(count)) {
          earlier.addAll(count.stories());
        }
      }
      forgetOldest();
    }
    earlier.remove(story);
    CleanedStory cleaned = clean(paragraphs);
    return new CleanedStory(cleaned.text(), cleaned.dropped(), earlier);
  }

  synchronized CleanedStory clean(List<String> paragraphs) {
    List<String> kept = new ArrayList<>();
    List<String> dropped = new ArrayList<>();
    for (String paragraph : paragraphs) {
      LineCount count = lines.get(LineKey.of(paragraph));
      (count != null && isFurniture(count) ? dropped : kept).add(paragraph);
    }
    return new CleanedStory(String.join("\n\n", kept), dropped, Set.of());
  }

  synchronized List<FurnitureLine> furniture() {
    return lines.values().stream()
        .filter(count -> count.isGivenBack() || isFurniture(count))
        .map(LineCount::shown)
        .sorted(Comparator.comparingInt(FurnitureLine::pages).reversed())
        .toList();
  }

  synchronized Set<String> giveBack(String line, boolean back) {
    LineCount count = lines.get(LineKey.of(line));
    if (count == null) {
      return Set.of();
    }
    count.giveBack(back);
    return Set.copyOf(count.stories());
  }

  private boolean isFurniture(LineCount count) {
    int needed = count.length() <= SHORT_LINE ? FEWEST_PAGES : 2 * FEWEST_PAGES;
    return !count.isGivenBack() && count.pages() >= Math.max(needed, pages * LEAST_SHARE);
  }

  private static Set<String> keys(List<String> paragraphs) {
    Set<String> keys = new HashSet<>();
    for (String paragraph : paragraphs) {
      String key = LineKey.of(paragraph);
      if (!key.isEmpty()) {
        keys.add(key);
      }
    }
    return keys;
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
