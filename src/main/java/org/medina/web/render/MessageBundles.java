package org.medina.web.render;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.medina.web.i18n.Messages;
import org.medina.web.i18n.UiLanguage;

/** The messages of every interface language, read once at start-up. */
public final class MessageBundles {
  private final Map<UiLanguage, Messages> bundles = new EnumMap<>(UiLanguage.class);

  /** Reads {@code messages/messages_xx.properties} (UTF-8) for every language. */
  public MessageBundles(TemplateFiles files) {
    for (UiLanguage language : UiLanguage.values()) {
      bundles.put(language, read(files, language));
    }
  }

  /** The messages of a language. */
  public Messages in(UiLanguage language) {
    return Objects.requireNonNull(bundles.get(language));
  }

  private static Messages read(TemplateFiles files, UiLanguage language) {
    Properties properties = new Properties();
    try (Reader reader = files.reader("messages/messages_" + language.code() + ".properties")) {
      properties.load(reader);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
    Map<String, String> texts = new HashMap<>();
    properties.forEach((key, text) -> texts.put(key.toString(), text.toString()));
    return new Messages(language, texts);
  }
}
