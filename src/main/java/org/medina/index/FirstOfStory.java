package org.medina.index;

import java.util.function.Consumer;

/** Of articles that come by story, hands on the first of each. Not thread-safe. */
final class FirstOfStory implements Consumer<StoredArticle> {
  private final Consumer<StoredArticle> next;
  private String last = "";

  FirstOfStory(Consumer<StoredArticle> next) {
    this.next = next;
  }

  @Override
  public void accept(StoredArticle article) {
    String story = article.article().groups().story();
    if (!story.equals(last)) {
      next.accept(article);
    }
    last = story;
  }
}
