package org.medina.model;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An outlet whose stories Medina collects: what every room may know of it.
 *
 * @param id stable slug, the facet value
 * @param name its own name
 * @param country where it is published, null for international bodies
 * @param languages languages it writes in
 * @param home its home page
 */
public record Source(
    String id, String name, @Nullable Country country, List<Language> languages, URI home) {
  public Source {
    languages = List.copyOf(languages);
  }
}
