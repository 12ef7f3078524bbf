package org.medina.crawl;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Recognises spaces of addresses that lead nowhere: calendars, "not found" pages that say 200, one
 * story under endless addresses. Addresses of one shape are given up when many in a row brought
 * nothing of their own. One for each host; not thread-safe.
 */
final class Traps {
  private static final int MOST_USELESS = 25;
  private static final int MOST_HASHES = 10_000;
  private static final Pattern NUMBER = Pattern.compile("\\d+");
  private static final Pattern HEX = Pattern.compile("(?i)[0-9a-f]{16,}");

  private final Map<String, Integer> useless = new HashMap<>();
  private final Map<String, String> ownerOf = new HashMap<>();
  private final Set<String> closed = new HashSet<>();
  private final Deque<String> hashes = new ArrayDeque<>();

  /** Whether an address is of a shape that was given up. */
  boolean closes(String url) {
    return closed.contains(shape(url));
  }

  /** Notes what a page brought. */
  void note(String url, PageSink.Outcome outcome) {
    boolean useful =
        switch (outcome.result()) {
          case NEW, CHANGED -> isItsOwn(url, outcome.contentHash());
          case UNCHANGED -> true;
          case DUPLICATE, NOT_A_STORY, NEEDS_JS, UNREADABLE -> false;
        };
    note(url, useful);
  }

  /** Notes that an address led to nothing. */
  void noteUseless(String url) {
    note(url, false);
  }

  private void note(String url, boolean useful) {
    String shape = shape(url);
    if (useful) {
      useless.remove(shape);
    } else if (useless.merge(shape, 1, Integer::sum) >= MOST_USELESS) {
      closed.add(shape);
    }
  }

  /** Whether no other address brought the same text. */
  private boolean isItsOwn(String url, @Nullable String hash) {
    if (hash == null) {
      return true;
    }
    String owner = ownerOf.putIfAbsent(hash, url);
    if (owner == null) {
      hashes.add(hash);
      if (hashes.size() > MOST_HASHES) {
        ownerOf.remove(hashes.remove());
      }
    }
    return owner == null || owner.equals(url);
  }

  /** The address with its numbers and last name left open. */
  static String shape(String url) {
    int question = url.indexOf('?');
    String path = question < 0 ? url : url.substring(0, question);
    int slash = path.lastIndexOf('/');
    String open = path.substring(0, slash + 1) + "*";
    String query = question < 0 ? "" : url.substring(question).replaceAll("=[^&]*", "=*");
    int end = open.indexOf('/', open.indexOf("://") + 3);
    if (end < 0) {
      return url;
    }
    String names = HEX.matcher(open.substring(end)).replaceAll("#");
    return open.substring(0, end) + NUMBER.matcher(names).replaceAll("#") + query;
  }
}
