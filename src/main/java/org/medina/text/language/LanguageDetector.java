package org.medina.text.language;

import org.medina.model.Language;

/** Tells the language of a text; immutable, safe for many threads. */
public final class LanguageDetector {
  private static final int LONGEST = 1200;

  private final WordVotes votes = new WordVotes();

  /** The language of a text, {@link Language#UNKNOWN} when it has no letters. */
  public Language detect(String text) {
    return detect(text, Language.UNKNOWN);
  }

  /**
   * The language of a text.
   *
   * @param prior what else is known of it, such as a page's lang attribute; decides only ties
   */
  public Language detect(String text, Language prior) {
    String sample = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    Script script = ScriptCount.of(sample).leading();
    if (script.onlyLanguage() != null) {
      return new Language(script.onlyLanguage());
    }
    return script == Script.NONE ? Language.UNKNOWN : votes.winner(sample, script, prior);
  }
}
