package org.medina.app;

import java.util.concurrent.CountDownLatch;

/** Ends long-running commands in order when the process is asked to stop. */
final class Stop {
  private Stop() {}

  /** Runs an action when the process is asked to stop; the latch opens when it is done. */
  static CountDownLatch onShutdown(Runnable action) {
    CountDownLatch done = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            Thread.ofPlatform()
                .unstarted(
                    () -> {
                      action.run();
                      done.countDown();
                    }));
    return done;
  }
}
