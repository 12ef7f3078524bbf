package org.medina.index;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import java.io.IOException;
import org.medina.model.MedinaException;
import org.medina.model.MedinaException.Code;

/**
 * One request to the engine.
 *
 * @param <T> what it answers
 */
@FunctionalInterface
public interface EngineCall<T> {
  /** Sends the request. */
  T send() throws IOException;

  /**
   * Sends a request and turns what the engine says against it into a fault of ours.
   *
   * @throws MedinaException INDEX_UNAVAILABLE when another try may help, else INDEX_REFUSED
   */
  static <T> T of(EngineCall<T> call) {
    try {
      return call.send();
    } catch (IOException e) {
      throw new MedinaException(
          Code.INDEX_UNAVAILABLE, "Elasticsearch did not answer: " + e.getMessage(), e);
    } catch (ElasticsearchException e) {
      throw new MedinaException(
          codeOf(e.status()), "Elasticsearch refused a request: " + e.getMessage(), e);
    }
  }

  /** Too many requests, or a server that is starting or broken, are worth another try. */
  static Code codeOf(int status) {
    return status == 429 || status >= 500 ? Code.INDEX_UNAVAILABLE : Code.INDEX_REFUSED;
  }
}
