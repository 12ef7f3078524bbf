package org.medina.frontier;

import org.medina.crawl.Frontier;
import org.medina.crawl.MemoryFrontier;

class MemoryFrontierTest extends FrontierContract {
  @Override
  Frontier fresh() {
    return new MemoryFrontier();
  }
}
