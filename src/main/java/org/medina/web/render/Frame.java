package org.medina.web.render;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medina.web.i18n.UiLanguage;

/**
 * What surrounds every page.
 *
 * @param ui language of the interface
 * @param chosen whether the reader chose it: then every link keeps it
 * @param query what stands in the search box
 * @param section the part of the site that is marked in the navigation, possibly empty
 * @param indexable whether search engines may list the page
 * @param canonical address of the page without what only tells where the reader came from, or null
 * @param languages the same page in every interface language
 * @param facts the size and age of the collection
 */
public record Frame(
    UiLanguage ui,
    boolean chosen,
    String query,
    String section,
    boolean indexable,
    @Nullable String canonical,
    List<LanguageLink> languages,
    Facts facts) {
  /** The same page in another language. */
  public record LanguageLink(UiLanguage language, String href, boolean current) {}

  /**
   * The size and age of the collection, for the foot of the page.
   *
   * @param articles how many articles there are, or -1 while the index does not answer
   * @param sources how many outlets are read
   * @param lastCrawl when the last page was stored, or null when none was
   * @param contact where corrections and removals are asked for, or null
   */
  public record Facts(
      long articles, int sources, @Nullable Instant lastCrawl, @Nullable String contact) {}

  public Frame {
    languages = List.copyOf(languages);
  }

  /** An address of this site with the chosen language kept. */
  public String link(String address) {
    if (!chosen) {
      return address;
    }
    return withLanguage(address, ui);
  }

  /** An address of this site in a language. */
  public static String withLanguage(String address, UiLanguage language) {
    int hash = address.indexOf('#');
    String path = hash < 0 ? address : address.substring(0, hash);
    String fragment = hash < 0 ? "" : address.substring(hash);
    return path + (path.contains("?") ? "&" : "?") + "ui=" + language.code() + fragment;
  }
}
