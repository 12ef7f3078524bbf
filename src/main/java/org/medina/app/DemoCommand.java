package org.medina.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.medina.app.check.ConfigOption;
import org.medina.config.ConfigReader;
import org.medina.config.MedinaConfig;
import org.medina.crawl.CrawlReport;
import org.medina.crawl.CrawlScope;
import org.medina.index.node.Lifetime;
import org.medina.newsroom.DemoNewsroom;
import org.medina.web.Site;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The demo: newsroom, crawl and site on one machine, nothing from outside. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = "Crawls a small demo newsroom on loopback and serves the site over it.",
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:with --once: the index holds what the newsroom's manifest says",
      "1:with --once: it does not; the table shows where"
    })
final class DemoCommand implements Callable<Integer> {
  /** Kept over restarts, so that the stories keep their addresses. */
  private static final int NEWSROOM_PORT = 18_080;

  @Mixin private ConfigOption configuration = new ConfigOption();
  @Mixin private DataOption data = new DataOption();
  @Spec private CommandSpec command = CommandSpec.create();

  @Option(names = "--once", description = "crawl, print a summary and end")
  private boolean once;

  @Override
  public Integer call() throws IOException, InterruptedException {
    PrintWriter out = command.commandLine().getOut();
    DemoNewsroom newsroom = DemoNewsroom.start(NEWSROOM_PORT);
    Assembly parts = Assembly.open(config(newsroom), once ? Lifetime.MINUTES : Lifetime.DAYS);
    CountDownLatch stopped =
        Stop.onShutdown(
            () -> {
              parts.close();
              newsroom.close();
            });
    out.println("crawling the demo newsroom: " + newsroom.origins().values());
    CrawlReport report = parts.crawler().runOnce(CrawlScope.ALL);
    parts.refresh();
    boolean right =
        new DemoSummary(newsroom.manifest(), parts.frontier(), parts.searcher()).print(report, out);
    if (once) {
      return right ? 0 : 1;
    }
    Site site = parts.site();
    out.printf("%nMedina is at %s  (Ctrl+C ends it)%n", site.address());
    out.flush();
    Thread.ofPlatform().daemon().name("crawler").start(parts.crawler()::run);
    stopped.await();
    return 0;
  }

  private MedinaConfig config(DemoNewsroom newsroom) throws IOException {
    Path directory = Files.createTempDirectory("medina-demo-config");
    newsroom.writeConfiguration(directory);
    MedinaConfig demo = ConfigReader.read(directory, System.getenv());
    MedinaConfig shipped = configuration.read(System.getenv());
    return demo.withRegistry(shipped.registry()).withData(data.or(Path.of("data", "demo")));
  }
}
