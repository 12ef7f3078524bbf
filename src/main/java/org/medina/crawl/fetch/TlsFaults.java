package org.medina.crawl.fetch;

import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.Locale;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.medina.crawl.fetch.FetchResult.Reason;

/** Tells what is wrong with a server's certificate. */
final class TlsFaults {
  private static final int DEEPEST = 10;

  private TlsFaults() {}

  static Reason reason(SSLException fault) {
    Throwable cause = fault;
    for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
      String message = cause.getMessage() == null ? "" : cause.getMessage();
      if (cause instanceof CertificateExpiredException
          || cause instanceof CertificateNotYetValidException) {
        return Reason.TLS_EXPIRED;
      }
      if (cause instanceof SSLPeerUnverifiedException
          || message.toLowerCase(Locale.ROOT).contains("subject alternative")) {
        return Reason.TLS_WRONG_NAME;
      }
      if (cause instanceof CertPathValidatorException || message.contains("PKIX path building")) {
        return Reason.TLS_UNTRUSTED;
      }
      cause = cause.getCause();
    }
    return Reason.TLS;
  }
}
