package org.medina.search;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medina.model.ArticleGroups;
import org.medina.model.CountryMention;
import org.medina.model.EntityMention;
import org.medina.model.Language;
import org.medina.model.StoryDate;

/**
 * One result.
 *
 * @param id the article
 * @param url address at the outlet
 * @param source id of the source
 * @param sourceName name of the source
 * @param language language of the text
 * @param title headline with the matched words marked
 * @param snippets two or three passages, or the lead when nothing matches in the text
 * @param published date of publication, or null
 * @param people people the story names
 * @param countries countries it is about
 * @param matchedAs why it was found under another name than the typed one, possibly nothing
 * @param copies near-identical copies of it, itself not counted
 * @param groups the story it tells and the event it reports
 */
public record Hit(
    String id,
    String url,
    String source,
    String sourceName,
    Language language,
    Marked title,
    List<Marked> snippets,
    @Nullable StoryDate published,
    List<EntityMention> people,
    List<CountryMention> countries,
    List<MatchedAs> matchedAs,
    long copies,
    ArticleGroups groups) {
  public Hit {
    snippets = List.copyOf(snippets);
    people = List.copyOf(people);
    countries = List.copyOf(countries);
    matchedAs = List.copyOf(matchedAs);
  }

  /**
   * A reason that is not literal: the story writes {@code found}, which is the same entity as what
   * was typed.
   *
   * @param typed the part of the query
   * @param found the spelling in the story
   * @param entity registry id
   * @param label its name in the reader's language
   */
  public record MatchedAs(String typed, String found, String entity, String label) {}
}
