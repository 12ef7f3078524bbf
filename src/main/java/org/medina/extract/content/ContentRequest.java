package org.medina.extract.content;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medina.extract.tree.PageTree;

/**
 * What the search for the main text may use.
 *
 * @param tree the flat page
 * @param title the headline, left out of the text
 * @param author the byline, or null
 * @param description the page's own summary of the story, or an empty string
 * @param referenceText text that the page gives elsewhere (JSON-LD articleBody), or null
 * @param bodySelector the site's own selector of the text, or null
 * @param dropSelectors the site's own selectors of what is not text
 */
public record ContentRequest(
    PageTree tree,
    String title,
    @Nullable String author,
    String description,
    @Nullable String referenceText,
    @Nullable String bodySelector,
    List<String> dropSelectors) {}
