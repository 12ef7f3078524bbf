package org.medina.app.extract;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.medina.extract.Explanation;
import org.medina.extract.ExtractedArticle;
import org.medina.model.ArticleContent;
import org.medina.model.StoryDate;

/** An extracted story as one JSON object; what a page does not give is null. */
final class ArticleJson {
  private ArticleJson() {}

  static ObjectNode of(Explanation explanation) {
    ExtractedArticle article = explanation.article();
    ArticleContent content = article.content();
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("title", content.title());
    json.put("text", content.text());
    StoryDate published = article.published();
    json.put("date", iso(published));
    json.put("author", content.author());
    json.put("lang", content.language().code());
    json.put("image", content.image());
    json.put("kind", lower(article.kind()));
    json.put("kind_confidence", Math.round(article.confidence() * 1000) / 1000.0);
    json.put("date_source", published == null ? null : lower(published.source()));
    json.put("date_precision", published == null ? null : lower(published.precision()));
    json.put(
        "published_at",
        published == null || published.instant() == null ? null : published.instant().toString());
    json.put("modified", iso(article.modified()));
    json.put("event", article.event() == null ? null : article.event().toString());
    json.put("canonical", article.canonicalUrl());
    json.put("section", content.section());
    var keywords = json.putArray("keywords");
    content.keywords().forEach(keywords::add);
    json.put("charset", explanation.charset().toLowerCase(Locale.ROOT));
    return json;
  }

  /** A day, or the month or year when the page says no more. */
  private static @Nullable String iso(@Nullable StoryDate date) {
    if (date == null) {
      return null;
    }
    String day = date.day().toString();
    return switch (date.precision()) {
      case SECOND, MINUTE, DAY -> day;
      case MONTH -> day.substring(0, day.length() - "-01".length());
      case YEAR -> day.substring(0, day.length() - "-01-01".length());
    };
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
