package org.medina.index;

import org.medina.model.Revision;

/** Something that is written of a story. */
public sealed interface StoryWrite {
  /** Id of the story. */
  String id();

  /** The story as it is now. */
  record Put(StoredArticle article) implements StoryWrite {
    @Override
    public String id() {
      return article.article().id();
    }
  }

  /** An earlier version. */
  record Keep(String id, Revision revision) implements StoryWrite {}

  /** The page that the story was read from. */
  record PutOriginal(Original original) implements StoryWrite {
    @Override
    public String id() {
      return original.id();
    }
  }

  /** The page that the story was read from must not be kept. */
  record DropOriginal(String id) implements StoryWrite {}
}
