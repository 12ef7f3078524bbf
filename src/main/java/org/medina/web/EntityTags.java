package org.medina.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;
import java.io.ByteArrayInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Tells the version of every whole answer (RFC 9110, section 8.8.3), so that who has it already is
 * answered 304. The server's own tags are summed byte by byte and cost more than the page.
 */
final class EntityTags implements RouteGroup {
  private static final int BYTES = 8;

  @Override
  public void addTo(RoutesConfig routes) {
    routes.after(EntityTags::tag);
  }

  private static void tag(Context context) {
    if (context.method().equals(HandlerType.GET)
        && context.status().equals(HttpStatus.OK)
        && context.resultInputStream() instanceof ByteArrayInputStream answer) {
      context.header(Header.ETAG, "W/\"" + hash(answer.readAllBytes()) + "\"");
      answer.reset();
    }
  }

  private static String hash(byte[] answer) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(answer);
      return HexFormat.of().formatHex(digest, 0, BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
