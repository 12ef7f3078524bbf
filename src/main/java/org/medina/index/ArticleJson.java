package org.medina.index;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.function.Function;
import org.medina.model.Article;
import org.medina.model.Country;
import org.medina.model.Language;
import org.medina.model.StoryDate;

/** Articles as JSON and back: codes and moments are plain strings, nothing empty is written. */
public final class ArticleJson {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .addModule(strings())
          .serializationInclusion(Include.NON_NULL)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .visibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
          .build();

  private ArticleJson() {}

  /** The article as a tree. */
  public static JsonNode write(Article article) {
    return MAPPER.valueToTree(article);
  }

  /** The article that a tree holds. */
  public static Article read(JsonNode tree) {
    try {
      return MAPPER.treeToValue(tree, Article.class);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("no article: " + e.getOriginalMessage(), e);
    }
  }

  /** A date as a tree. */
  static JsonNode tree(StoryDate date) {
    return MAPPER.valueToTree(date);
  }

  /** The date that a tree holds. */
  static StoryDate date(JsonNode tree) {
    return MAPPER.convertValue(tree, StoryDate.class);
  }

  private static SimpleModule strings() {
    SimpleModule module = new SimpleModule();
    add(module, Language.class, Language::new);
    add(module, Country.class, Country::new);
    add(module, LocalDate.class, LocalDate::parse);
    add(module, Instant.class, Instant::parse);
    add(module, OffsetDateTime.class, OffsetDateTime::parse);
    return module;
  }

  private static <T> void add(SimpleModule module, Class<T> type, Function<String, T> parse) {
    module.addSerializer(
        new StdSerializer<T>(type) {
          private static final long serialVersionUID = 1L;

          @Override
          public void serialize(T value, JsonGenerator json, SerializerProvider provider)
              throws IOException {
            json.writeString(value.toString());
          }
        });
    module.addDeserializer(
        type,
        new StdDeserializer<T>(type) {
          private static final long serialVersionUID = 1L;

          @Override
          public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
            return parse.apply(json.getText());
          }
        });
  }
}
