package org.medina.text.name;

/**
 * A word of a name.
 *
 * @param word its folded spelling
 * @param sounds its {@link Phonemes}; a regnal number is {@code #} and the number
 */
record NameToken(String word, String sounds) {
  boolean isNumber() {
    return sounds.startsWith("#");
  }

  double weight() {
    return isNumber() ? 2 : SoundDistance.weight(sounds);
  }

  NameToken joinedTo(NameToken next) {
    return new NameToken(word + next.word, sounds + next.sounds);
  }
}
