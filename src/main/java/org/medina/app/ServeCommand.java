package org.medina.app;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.medina.app.check.ConfigOption;
import org.medina.index.node.Lifetime;
import org.medina.model.MedinaException;
import org.medina.pipeline.Retagging;
import org.medina.web.Site;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The site and scheduled crawling, until stopped. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = "Serves the site and crawls on schedule until stopped.")
final class ServeCommand implements Callable<Integer> {
  private static final Logger LOG = LoggerFactory.getLogger(ServeCommand.class);

  @Mixin private ConfigOption configuration = new ConfigOption();
  @Mixin private DataOption data = new DataOption();
  @Spec private CommandSpec command = CommandSpec.create();

  @Option(names = "--no-crawl", description = "serve the site only")
  private boolean noCrawl;

  @Override
  public Integer call() throws InterruptedException {
    Assembly parts = Assembly.open(data.apply(configuration.read(System.getenv())), Lifetime.DAYS);
    CountDownLatch stopped = Stop.onShutdown(parts::close);
    Site site = parts.site();
    command.commandLine().getOut().println("Medina is at " + site.address());
    if (!noCrawl) {
      Thread.ofPlatform().name("crawler").start(() -> retagAndCrawl(parts));
    }
    stopped.await();
    return 0;
  }

  /** One after the other, so that no story is re-tagged from a text that the crawl has replaced. */
  private static void retagAndCrawl(Assembly parts) {
    try {
      Retagging.Outcome outcome = parts.retagging().run();
      LOG.info(
          "The registry has changed for {} stories, {} of them got other tags",
          outcome.stories(),
          outcome.changed());
    } catch (MedinaException e) {
      LOG.warn("Could not tag all stories again, the next start goes on: {}", e.getMessage());
    }
    parts.crawler().run();
  }
}
