package org.medina.pipeline;

import java.util.List;
import org.medina.model.FurnitureLine;

/** What is known of the lines that hosts repeat on their pages, for reading. Thread-safe. */
public interface RepeatedLines {
  /** The hosts that something is known of. */
  List<String> hosts();

  /** Those of a site: the host itself and the hosts under it. */
  List<String> hostsOf(String site);

  /**
   * The lines that are left out of a host's stories, most frequent first, with those given back.
   */
  List<FurnitureLine> lines(String host);
}
