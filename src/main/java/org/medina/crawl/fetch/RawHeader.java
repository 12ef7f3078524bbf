package org.medina.crawl.fetch;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Header values as servers send them, which is not always the ASCII that the standard asks for. */
final class RawHeader {
  private RawHeader() {}

  /** A value that was read as Latin-1, read again as UTF-8 if it is that. */
  static String text(String latin1) {
    byte[] bytes = latin1.getBytes(StandardCharsets.ISO_8859_1);
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return latin1;
    }
  }
}
