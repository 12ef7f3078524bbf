package org.medina.search.engine;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/**
 * Something that is worked out on a virtual thread of its own while the caller does another thing.
 */
final class Awaited<T> {
  private final CompletableFuture<T> answer;

  private Awaited(CompletableFuture<T> answer) {
    this.answer = answer;
  }

  /** Starts to work it out. */
  static <T> Awaited<T> of(Supplier<T> work) {
    return new Awaited<>(CompletableFuture.supplyAsync(work, Thread::startVirtualThread));
  }

  /** What there is already. */
  static <T> Awaited<T> done(T answer) {
    return new Awaited<>(CompletableFuture.completedFuture(answer));
  }

  /** The same, or this if it fails. */
  Awaited<T> orElse(T instead) {
    return new Awaited<>(answer.exceptionally(failed -> instead));
  }

  /** Waits for it; a fault is thrown as it was where it happened. */
  T get() {
    try {
      return answer.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException fault ? fault : e;
    }
  }
}
