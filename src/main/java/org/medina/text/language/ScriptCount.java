package org.medina.text.language;

/**
 * How many letters of each script a text has.
 *
 * @param counts by ordinal of the script
 */
record ScriptCount(int[] counts) {
  static ScriptCount of(String text) {
    int[] counts = new int[Script.values().length];
    int i = 0;
    while (i < text.length()) {
      int codePoint = text.codePointAt(i);
      counts[Script.of(codePoint).ordinal()]++;
      i += Character.charCount(codePoint);
    }
    return new ScriptCount(counts);
  }

  /** The script with most letters; Japanese is known by its kana, however few. */
  Script leading() {
    Script best = Script.NONE;
    int most = 0;
    for (Script script : Script.values()) {
      int count = counts[script.ordinal()] * weight(script);
      if (script != Script.NONE && count > most) {
        best = script;
        most = count;
      }
    }
    boolean kana = counts[Script.KANA.ordinal()] * 10 > counts[Script.HAN.ordinal()];
    return best == Script.HAN && kana ? Script.KANA : best;
  }

  /** Latin names stand in texts of every script, and other scripts say more with a letter. */
  private static int weight(Script script) {
    return switch (script) {
      case LATIN, NONE -> 2;
      case HAN -> 6;
      case ARABIC,
          CYRILLIC,
          HEBREW,
          GREEK,
          ARMENIAN,
          GEORGIAN,
          DEVANAGARI,
          BENGALI,
          THAI,
          HANGUL,
          KANA,
          TIFINAGH,
          ETHIOPIC,
          TAMIL ->
          3;
    };
  }
}
