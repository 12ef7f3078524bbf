package org.medina.model;

import java.util.List;

/** The earlier versions of stories; the present one is the {@link Article} itself. */
public interface Revisions {
  /**
   * The earlier versions of a story that are kept, the newest first; empty when it never changed or
   * is not known. Compare each with the one before it in the list, the first with the article.
   *
   * @param article id of the story
   */
  List<Revision> of(String article);
}
