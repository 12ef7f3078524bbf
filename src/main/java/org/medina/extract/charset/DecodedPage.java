package org.medina.extract.charset;

import java.nio.charset.Charset;

/**
 * A page as text, and how its bytes were read.
 *
 * @param html the text
 * @param charset the charset that the bytes were read in
 * @param evidence what decided the charset
 */
public record DecodedPage(String html, Charset charset, Evidence evidence) {
  /** What decided the charset, strongest first. */
  public enum Evidence {
    BYTE_ORDER_MARK,
    HTTP_HEADER,
    META_ELEMENT,
    STRICT_UTF_8,
    LETTER_FREQUENCIES
  }
}
