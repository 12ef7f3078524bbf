package org.medina.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.medina.index.ElasticsearchGateway;
import org.medina.index.FurnitureIndex;
import org.medina.index.IndexSchema;
import org.medina.model.ArticleContent;
import org.medina.model.HostLedger;
import org.medina.testing.Articles;
import org.medina.testing.TestNode;

/** When what was learnt of a host's repeated lines is kept, and what a kill may forget. */
class FurnitureKeepingIT {
  private static ElasticsearchGateway gateway;
  private static FurnitureIndex index;

  private final HostFurniture furniture = new HostFurniture(index);
  private String host = "";
  private int story;

  @BeforeAll
  static void open() {
    gateway = ElasticsearchGateway.open(TestNode.freshConfig());
    new IndexSchema(gateway).ensure();
    index = new FurnitureIndex(gateway);
  }

  @AfterAll
  static void close() {
    gateway.close();
  }

  @BeforeEach
  void aHostOfItsOwn(TestInfo test) {
    host = test.getTestMethod().orElseThrow().getName().toLowerCase(Locale.ROOT) + ".example";
  }

  @Test
  void keepsAYoungLedgerEveryTwentyStories() {
    learn(host, 19);
    furniture.keepMuch();
    assertThat(kept(host)).isZero();
    learn(host, 1);
    furniture.keepMuch();
    assertThat(kept(host)).isEqualTo(20);
    learn(host, 19);
    furniture.keepMuch();
    assertThat(kept(host)).isEqualTo(20);
  }

  @Test
  void neverLeavesMoreUnkeptThanATenthOfAGrownLedger() {
    learn(host, 400);
    furniture.keepMuch();
    learn(host, 39);
    furniture.keepMuch();
    assertThat(kept(host)).isEqualTo(400);
    learn(host, 1);
    furniture.keepMuch();
    assertThat(kept(host)).isEqualTo(440);
  }

  @Test
  void keepsHostsThatWouldFollowSoonInTheSameRequest() {
    learn(host, 20);
    learn("soon." + host, 10);
    learn("later." + host, 9);
    furniture.keepMuch();
    assertThat(kept(host)).isEqualTo(20);
    assertThat(kept("soon." + host)).isEqualTo(10);
    assertThat(kept("later." + host)).isZero();
  }

  @Test
  void joinsWhatAnotherProcessHasKeptSinceItWasRead() {
    HostFurniture other = new HostFurniture(index);
    learn(host, 25);
    other.learn(host, "elsewhere", content("elsewhere"));
    furniture.keepAll();
    other.keepAll();
    learn(host, 20);
    furniture.keepMuch();

    List<String> lines =
        index.find(host).orElseThrow().ledger().lines().stream()
            .map(HostLedger.LineRecord::line)
            .toList();
    assertThat(lines).contains("What elsewhere tells", "What 1 tells", "What 45 tells");
    assertThat(kept(host)).isEqualTo(45);
  }

  @Test
  void oldPagesFadeWhileALedgerIsKept() {
    for (int i = 0; i < 42; i++) {
      learn(host, 50);
      furniture.keepMuch();
    }
    furniture.keepAll();

    HostLedger ledger = index.find(host).orElseThrow().ledger();
    assertThat(ledger.pages()).isEqualTo(2_100);
    assertThat(ledger.recentPages()).isEqualTo(1_100);
  }

  private void learn(String host, int stories) {
    for (int i = 0; i < stories; i++) {
      String name = Integer.toString(++story);
      furniture.learn(host, name, content(name));
    }
  }

  private static ArticleContent content(String name) {
    return Articles.article(name).text("What " + name + " tells").build().article().content();
  }

  /** How many pages of a host are known to whoever starts now. */
  private int kept(String host) {
    return index.find(host).map(kept -> kept.ledger().pages()).orElse(0);
  }
}
