package org.medina.extract.date;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medina.extract.metadata.PageFacts;
import org.medina.extract.tree.PageTree;

/**
 * What the search for dates may use.
 *
 * @param facts what the page says about itself
 * @param tree the flat page
 * @param title the headline, near which a date line stands
 * @param bodyNodes numbers of the elements that hold the main text
 * @param paragraphs the main text
 * @param selector the site's own selector of the date, or null
 * @param hints language, order of day and month, fetch time
 */
public record DateRequest(
    PageFacts facts,
    PageTree tree,
    String title,
    List<Integer> bodyNodes,
    List<String> paragraphs,
    @Nullable String selector,
    DateHints hints) {}
