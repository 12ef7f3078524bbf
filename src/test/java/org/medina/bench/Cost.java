package org.medina.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * What something took.
 *
 * @param seconds time that passed
 * @param own seconds of processor time of this process
 * @param engine seconds of processor time of the engine that this process started
 */
record Cost(double seconds, double own, double engine) {
  /** Something that takes time. */
  interface Work {
    void run() throws Exception;
  }

  /** What all took so far. */
  static Cost soFar() {
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return new Cost(System.nanoTime() / 1e9, system.getProcessCpuTime() / 1e9, engineSoFar());
  }

  private static double engineSoFar() {
    return ProcessHandle.current()
            .descendants()
            .mapToLong(p -> p.info().totalCpuDuration().map(Duration::toNanos).orElse(0L))
            .sum()
        / 1e9;
  }

  /** What this takes. */
  static Cost of(Work work) throws Exception {
    Cost before = soFar();
    work.run();
    Cost after = soFar();
    return new Cost(
        after.seconds - before.seconds, after.own - before.own, after.engine - before.engine);
  }

  /** What the things took of which so many took this together, in thousands. */
  Cost perThousand(int count) {
    double thousands = Math.max(1, count) / 1_000.0;
    return new Cost(seconds / thousands, own / thousands, engine / thousands);
  }

  /** Megabytes of memory that this process takes now. */
  static long residentMegabytes() {
    return kilobytes("VmRSS:") / 1024;
  }

  /** The most megabytes of memory that this process took at any time. */
  static long mostResidentMegabytes() {
    return kilobytes("VmHWM:") / 1024;
  }

  private static long kilobytes(String line) {
    try {
      return Files.readAllLines(Path.of("/proc/self/status")).stream()
          .filter(status -> status.startsWith(line))
          .mapToLong(status -> Long.parseLong(status.replaceAll("\\D", "")))
          .findFirst()
          .orElse(0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
