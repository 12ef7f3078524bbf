package org.medina.extract;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a source's configuration says about its pages; every part is optional.
 *
 * @param title CSS selector of the headline
 * @param body CSS selector of the element that holds the main text
 * @param date CSS selector of the date of publication
 * @param author CSS selector of the byline
 * @param drop CSS selectors of things to leave out of the text
 */
public record SiteRules(
    @Nullable String title,
    @Nullable String body,
    @Nullable String date,
    @Nullable String author,
    List<String> drop) {
  /** Nothing is known of the site. */
  public static final SiteRules NONE = new SiteRules(null, null, null, null, List.of());

  public SiteRules {
    drop = List.copyOf(drop);
  }
}
