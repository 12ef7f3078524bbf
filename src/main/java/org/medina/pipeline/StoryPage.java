package org.medina.pipeline;

import org.medina.crawl.FetchedPage;
import org.medina.crawl.UrlNormalizer;
import org.medina.extract.ExtractedArticle;

/**
 * A fetched page with the story that stands on it.
 *
 * @param page the page
 * @param extracted what extraction made of it
 * @param address the address that the story is kept under
 * @param id the id that belongs to it
 * @param hash hash over title and text
 */
record StoryPage(
    FetchedPage page, ExtractedArticle extracted, String address, String id, String hash) {
  static StoryPage of(FetchedPage page, ExtractedArticle extracted) {
    return at(StoryAssembly.address(page, extracted), page, extracted);
  }

  /** The story under an address that is known already. */
  static StoryPage at(String address, FetchedPage page, ExtractedArticle extracted) {
    // Over the text before cleaning: learning a host's furniture is no change of the story.
    String hash = StoryAssembly.hash(extracted.content());
    return new StoryPage(page, extracted, address, UrlNormalizer.idOf(address), hash);
  }

  String host() {
    return UrlNormalizer.hostOf(address);
  }

  /** Whether the story is kept under another address than the page's. */
  boolean isTwin() {
    return !address.equals(page.url()) && !address.equals(page.finalUrl());
  }
}
