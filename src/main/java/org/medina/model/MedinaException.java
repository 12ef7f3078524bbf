package org.medina.model;

/** A fault with a code that can be counted and a message that says what, where and what to do. */
public final class MedinaException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What sort of fault it is. */
  public enum Code {
    /** The configuration is wrong; nothing was started. */
    BAD_CONFIGURATION,
    /** Elasticsearch cannot be reached. */
    INDEX_UNAVAILABLE,
    /** More is asked than can be answered; the same question may be asked again shortly. */
    OVERLOADED,
    /** Elasticsearch answered and refused: wrong version, credentials, or request. */
    INDEX_REFUSED,
    /** The data directory is in use by another process. */
    DATA_IN_USE,
    /** A file or page given on the command line cannot be read. */
    BAD_INPUT
  }

  private final Code code;

  public MedinaException(Code code, String message) {
    super(message);
    this.code = code;
  }

  public MedinaException(Code code, String message, Throwable cause) {
    super(message, cause);
    this.code = code;
  }

  /** What sort of fault it is. */
  public Code code() {
    return code;
  }
}
