package org.medina.crawl.fetch;

import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.medina.crawl.fetch.FetchResult.Reason;

/** Tells what is wrong with a server's certificate. */
final class TlsFaults {
  private static final int DEEPEST = 10;

  private TlsFaults() {}

  /** The reason; the most telling cause counts, however deep it lies. */
  static Reason reason(SSLException fault) {
    List<Throwable> causes =
        Stream.<Throwable>iterate(fault, Objects::nonNull, Throwable::getCause)
            .limit(DEEPEST)
            .toList();
    if (causes.stream().anyMatch(TlsFaults::isExpired)) {
      return Reason.TLS_EXPIRED;
    }
    if (causes.stream().anyMatch(TlsFaults::isWrongName)) {
      return Reason.TLS_WRONG_NAME;
    }
    return causes.stream().anyMatch(TlsFaults::isUntrusted) ? Reason.TLS_UNTRUSTED : Reason.TLS;
  }

  private static boolean isExpired(Throwable cause) {
    return cause instanceof CertificateExpiredException
        || cause instanceof CertificateNotYetValidException;
  }

  private static boolean isWrongName(Throwable cause) {
    return cause instanceof SSLPeerUnverifiedException
        || message(cause).toLowerCase(Locale.ROOT).contains("subject alternative");
  }

  private static boolean isUntrusted(Throwable cause) {
    return cause instanceof CertPathValidatorException
        || message(cause).contains("PKIX path building");
  }

  private static String message(Throwable cause) {
    return Objects.requireNonNullElse(cause.getMessage(), "");
  }
}
