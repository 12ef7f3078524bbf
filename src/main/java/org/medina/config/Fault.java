package org.medina.config;

/**
 * One thing that is wrong with the configuration.
 *
 * @param file path of the file inside the configuration directory, or {@code environment}
 * @param line line number, from 1; 0 when the fault has no line
 * @param key path of keys, such as {@code discover[0].feed}; empty for the whole file
 * @param message what is wrong and what to do
 */
public record Fault(String file, int line, String key, String message) {
  @Override
  public String toString() {
    String place = line > 0 ? file + ":" + line : file;
    return key.isEmpty() ? place + ": " + message : place + ": " + key + ": " + message;
  }
}
