package org.medina.deployment;

import static org.junit.platform.engine.discovery.ClassNameFilter.excludeClassNamePatterns;
import static org.junit.platform.engine.discovery.ClassNameFilter.includeClassNamePatterns;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectPackage;

import java.util.List;
import java.util.Map;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** Runs tests that talk to Elasticsearch once more, against another engine. */
final class OtherEngine {
  private static final String PROPERTY = "medina.test.elasticsearch.";

  private OtherEngine() {}

  /** Everything that index, frontier and search promise. */
  static List<DiscoverySelector> contract() {
    return List.of(
        selectPackage("org.medina.index"),
        selectPackage("org.medina.frontier"),
        selectPackage("org.medina.search"));
  }

  /**
   * Runs tests.
   *
   * @param engine its {@code url}, and {@code username} and {@code password} when it wants some
   */
  static TestExecutionSummary run(Map<String, String> engine, List<DiscoverySelector> tests) {
    LauncherDiscoveryRequest request =
        LauncherDiscoveryRequestBuilder.request()
            .selectors(tests)
            .filters(
                includeClassNamePatterns(".*IT"),
                excludeClassNamePatterns("org\\.medina\\.index\\.node\\..*"))
            .build();
    SummaryGeneratingListener listener = new SummaryGeneratingListener();
    engine.forEach((key, value) -> System.setProperty(PROPERTY + key, value));
    try {
      LauncherFactory.create().execute(request, listener);
    } finally {
      engine.keySet().forEach(key -> System.clearProperty(PROPERTY + key));
    }
    return listener.getSummary();
  }
}
