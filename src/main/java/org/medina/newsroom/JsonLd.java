package org.medina.newsroom;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Writes a story's JSON-LD block. */
final class JsonLd {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private JsonLd() {}

  static String of(StoryView story, Outlet outlet) {
    ObjectNode article = MAPPER.createObjectNode();
    article.put("@context", "https://schema.org");
    article.put("@type", "NewsArticle");
    article.put("headline", story.title());
    article.put("inLanguage", story.language());
    article.put("mainEntityOfPage", story.url());
    article.put("articleSection", story.section());
    if (story.published() != null) {
      article.put("datePublished", story.published());
      article.put("dateModified", story.changed());
    }
    article.putObject("author").put("@type", "Person").put("name", story.author());
    article.putObject("publisher").put("@type", "Organization").put("name", outlet.title());
    return article.toString().replace("</", "<\\/");
  }
}
