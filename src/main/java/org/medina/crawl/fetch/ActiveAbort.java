package org.medina.crawl.fetch;

import java.io.IOException;
import org.apache.hc.client5.http.async.AsyncExecCallback;
import org.apache.hc.client5.http.async.AsyncExecChain;
import org.apache.hc.client5.http.async.AsyncExecChainHandler;
import org.apache.hc.core5.concurrent.Cancellable;
import org.apache.hc.core5.concurrent.CancellableDependency;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.nio.AsyncEntityProducer;
import org.jspecify.annotations.Nullable;

/**
 * Closes the connection of an HTTP/2 request that is given up. Without it the connection would be
 * kept until its peer says something more, and a peer that is silent, or waits for its window to
 * open, says nothing.
 */
final class ActiveAbort implements AsyncExecChainHandler {
  @Override
  public void execute(
      HttpRequest request,
      @Nullable AsyncEntityProducer body,
      AsyncExecChain.Scope scope,
      AsyncExecChain chain,
      AsyncExecCallback callback)
      throws HttpException, IOException {
    AsyncExecChain.Scope closing =
        new AsyncExecChain.Scope(
            scope.exchangeId,
            scope.route,
            scope.originalRequest,
            new Closing(scope),
            scope.clientContext,
            scope.execRuntime,
            scope.scheduler,
            scope.execCount);
    chain.proceed(request, body, closing, callback);
  }

  private record Closing(AsyncExecChain.Scope scope) implements CancellableDependency {
    @Override
    public void setDependency(@Nullable Cancellable exchange) {
      scope.cancellableDependency.setDependency(() -> close(exchange));
    }

    private boolean close(@Nullable Cancellable exchange) {
      boolean cancelled = exchange != null && exchange.cancel();
      scope.execRuntime.discardEndpoint();
      return cancelled;
    }

    @Override
    public boolean isCancelled() {
      return scope.cancellableDependency.isCancelled();
    }

    @Override
    public boolean cancel() {
      return scope.cancellableDependency.cancel();
    }
  }
}
