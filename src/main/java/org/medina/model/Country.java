package org.medina.model;

/**
 * A country by its ISO 3166-1 alpha-2 code.
 *
 * @param code two upper-case letters, such as {@code MA}
 */
public record Country(String code) {
  public Country {
    if (!code.matches("[A-Z]{2}")) {
      throw new IllegalArgumentException("not an ISO 3166 alpha-2 code: " + code);
    }
  }

  @Override
  public String toString() {
    return code;
  }
}
