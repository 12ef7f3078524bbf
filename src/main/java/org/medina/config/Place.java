package org.medina.config;

/**
 * Where in the configuration a value stands.
 *
 * @param file path of the file inside the configuration directory, or the environment variable
 * @param line line number, from 1; 0 when the place has no lines
 * @param key path of keys from the top of the file, such as {@code discover[0].feed}
 */
record Place(String file, int line, String key) {
  /** The place of an entry of the mapping at this place. */
  Place entry(String name, int atLine) {
    return new Place(file, atLine, key.isEmpty() ? name : key + "." + name);
  }

  /** The place of an item of the list at this place. */
  Place item(int index, int atLine) {
    return new Place(file, atLine, key + "[" + index + "]");
  }

  @Override
  public String toString() {
    return line > 0 ? file + ":" + line : file;
  }
}
