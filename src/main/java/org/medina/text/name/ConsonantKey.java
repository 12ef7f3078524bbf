package org.medina.text.name;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A key under which most spellings of a whole name meet: the consonants of its tokens, those that
 * transliterations mix up written alike. Finds candidates for {@link NameMatcher}; proves nothing.
 */
public final class ConsonantKey {
  private ConsonantKey() {}

  /** The key of a name; empty if it has no consonants. */
  public static String of(String name) {
    return of(NameTokens.of(name));
  }

  /** The key of a name that has been read. */
  static String of(List<NameToken> tokens) {
    return tokens.stream()
        .map(token -> consonants(token.sounds()))
        .filter(token -> !token.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private static String consonants(String token) {
    var key = new StringBuilder();
    for (int i = 0; i < token.length(); i++) {
      char sound = merged(token.charAt(i));
      boolean repeated = !key.isEmpty() && key.charAt(key.length() - 1) == sound;
      if (sound != ' ' && !repeated) {
        key.append(sound);
      }
    }
    return key.toString();
  }

  private static char merged(char sound) {
    return switch (sound) {
      case 'a', 'e', 'i', 'o', 'u', 'A', 'I', 'U', 'H', 'O', 'Y', 'c', 'w', 'y', 'h' -> ' ';
      case 'g', 'G', 'J', 'q', 'k', 'x' -> 'k';
      case 'T', 't' -> 't';
      case 'D', 'd', 'z', 'Z', 'Q' -> 'd';
      case 'S', 's' -> 's';
      case 'p' -> 'b';
      case 'v' -> 'f';
      default -> sound;
    };
  }
}
