package org.medina.text.analysis;

import java.util.List;

/** Light stemming of folded Arabic words: clitics in front, common endings behind. */
final class ArabicStemmer {
  private static final List<String> WITH_ARTICLE =
      List.of("وبال", "فبال", "وال", "بال", "كال", "فال", "ولل", "لل", "ال");
  private static final List<String> ENDINGS = List.of("هما", "ات", "ون", "ين", "ان", "يه", "ه");

  private ArabicStemmer() {}

  static String stem(String word) {
    String bare = word;
    for (String prefix : WITH_ARTICLE) {
      if (bare.startsWith(prefix) && bare.length() - prefix.length() >= 2) {
        bare = bare.substring(prefix.length());
        break;
      }
    }
    for (String ending : ENDINGS) {
      if (bare.endsWith(ending) && bare.length() - ending.length() >= 3) {
        return bare.substring(0, bare.length() - ending.length());
      }
    }
    return bare;
  }
}
