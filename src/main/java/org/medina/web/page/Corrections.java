package org.medina.web.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Where readers report mistakes and ask for removals.
 *
 * @param contact a mailbox, a page, or null when the site names none
 */
public record Corrections(@Nullable String contact) {
  /** The address to report a mistake about something, or empty. */
  String about(String subject) {
    if (contact == null || contact.isBlank()) {
      return "";
    }
    if (contact.startsWith("http://") || contact.startsWith("https://")) {
      return contact;
    }
    String mailbox = contact.startsWith("mailto:") ? contact : "mailto:" + contact;
    String encoded = URLEncoder.encode("Medina: " + subject, StandardCharsets.UTF_8);
    return mailbox + "?subject=" + encoded.replace("+", "%20");
  }
}
