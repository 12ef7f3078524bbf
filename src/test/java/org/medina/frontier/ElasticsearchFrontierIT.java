package org.medina.frontier;

import org.junit.jupiter.api.AfterEach;
import org.medina.crawl.Frontier;
import org.medina.index.ElasticsearchGateway;
import org.medina.index.IndexSchema;
import org.medina.testing.TestNode;

class ElasticsearchFrontierIT extends FrontierContract {
  private ElasticsearchGateway gateway;

  @Override
  Frontier fresh() {
    gateway = ElasticsearchGateway.open(TestNode.freshConfig());
    new IndexSchema(gateway).ensure();
    return new ElasticsearchFrontier(gateway);
  }

  @AfterEach
  void close() {
    gateway.close();
  }
}
