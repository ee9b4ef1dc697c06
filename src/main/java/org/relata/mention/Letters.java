package org.relata.mention;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Letters without the signs that outlets leave away: {@code Ørsted} as {@code Orsted}. */
final class Letters {
  private static final Pattern SIGNS = Pattern.compile("\\p{M}+");

  private Letters() {}

  static String plain(String text) {
    if (text.chars().allMatch(c -> c < 128)) {
      return text;
    }
    String parted = Normalizer.normalize(text, Normalizer.Form.NFD);
    return SIGNS
        .matcher(parted)
        .replaceAll("")
        .replace('ø', 'o')
        .replace('Ø', 'O')
        .replace('ł', 'l')
        .replace('Ł', 'L')
        .replace('ı', 'i')
        .replace("æ", "ae")
        .replace("Æ", "Ae")
        .replace("ß", "ss")
        .replace(" – ", "-");
  }
}
