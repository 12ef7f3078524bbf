package org.medina.index.node;

import java.util.List;

/** How long a node is expected to run, which decides how hard its JVM works at becoming fast. */
public enum Lifetime {
  /**
   * The length of one command. Optimising compilation would take more time than it saves: measured,
   * more than half of all that the engine spends on 10,000 addresses of a crawl.
   */
  MINUTES(List.of("-XX:TieredStopAtLevel=1")),

  /**
   * Until somebody stops it. Only what runs ten times as often as usual is optimised: measured,
   * that takes a third off what the engine spends on the first 10,000 addresses of a crawl, and
   * what searches spend their time in is optimised soon all the same.
   */
  DAYS(
      List.of(
          "-XX:Tier4InvocationThreshold=50000",
          "-XX:Tier4MinInvocationThreshold=6000",
          "-XX:Tier4CompileThreshold=150000",
          "-XX:Tier4BackEdgeThreshold=400000"));

  private final List<String> flags;

  Lifetime(List<String> flags) {
    this.flags = flags;
  }

  /** What the JVM is started with. */
  List<String> flags() {
    return flags;
  }
}
