package org.medina.text.language;

import java.util.HashMap;
import java.util.Map;
import org.medina.model.Language;

/** Every word of a text votes for the languages that it is common in, every letter for its own. */
final class WordVotes {
  private final Map<Script, ScriptModel> models = new HashMap<>();

  WordVotes() {
    models.put(Script.LATIN, ScriptModel.read("latin.txt", "latin-rarer.txt"));
    models.put(Script.ARABIC, ScriptModel.read("arabic.txt"));
    models.put(Script.CYRILLIC, ScriptModel.read("cyrillic.txt"));
  }

  Language winner(String text, Script script, Language prior) {
    ScriptModel model = models.get(script);
    return model == null ? Language.UNKNOWN : new Language(model.winner(text, prior.code()));
  }
}
