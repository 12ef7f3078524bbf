package org.medina.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Stories, the pages they were read from, and their earlier versions. Thread-safe. */
public final class StoryStore {
  private final ElasticsearchClient client;
  private final ArticleIndex articles;
  private final OriginalIndex originals;
  private final RevisionIndex revisions;

  /** What a gateway leads to; {@link IndexSchema#ensure} must have run. */
  public StoryStore(ElasticsearchGateway gateway) {
    this(gateway, Clock.systemUTC());
  }

  /**
   * What a gateway leads to; {@link IndexSchema#ensure} must have run.
   *
   * @param clock tells when a story is replaced
   */
  public StoryStore(ElasticsearchGateway gateway, Clock clock) {
    this.client = gateway.client();
    this.articles = new ArticleIndex(gateway, clock);
    this.originals = new OriginalIndex(gateway);
    this.revisions = new RevisionIndex(gateway);
  }

  /** The stories as they are now. */
  public ArticleIndex articles() {
    return articles;
  }

  /** The pages they were read from. */
  public OriginalIndex originals() {
    return originals;
  }

  /** Their earlier versions. */
  public RevisionIndex revisions() {
    return revisions;
  }

  /** Writes all of it in one request; writing it twice is harmless. */
  public void write(Collection<? extends StoryWrite> writes) {
    Bulk bulk = new Bulk(client);
    List<StoredArticle> put = new ArrayList<>();
    for (StoryWrite write : writes) {
      switch (write) {
        case StoryWrite.Put(StoredArticle article) -> put.add(article);
        case StoryWrite.Keep(String id, var revision) -> revisions.keep(bulk, id, revision);
        case StoryWrite.PutOriginal(Original original) -> originals.put(bulk, original);
        case StoryWrite.DropOriginal(String id) -> originals.drop(bulk, id);
      }
    }
    articles.put(bulk, put);
    bulk.send();
  }

  /** Removes stories with all that is kept of them; those that are not there do no harm. */
  public void remove(List<String> ids) {
    for (int from = 0; from < ids.size(); from += RevisionIndex.MOST_DROPPED) {
      removeTogether(ids.subList(from, Math.min(from + RevisionIndex.MOST_DROPPED, ids.size())));
    }
  }

  private void removeTogether(List<String> ids) {
    Bulk bulk = new Bulk(client);
    revisions.drop(bulk, ids);
    articles.editions().drop(bulk, ids);
    for (String id : ids) {
      originals.drop(bulk, id);
      articles.drop(bulk, id);
    }
    bulk.send();
  }
}
