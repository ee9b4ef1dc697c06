package org.relata.evaluation;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Brings names to the form in which they are compared. */
final class Names {
  private static final Pattern ACCENT = Pattern.compile("\\p{M}+");
  private static final Pattern POSSESSIVE = Pattern.compile("(?U)['’]s\\b");
  private static final Pattern ABBREVIATION = Pattern.compile("(?U)(?<=\\b[a-z])\\.(?=[a-z]\\b)");
  private static final Pattern OTHER_SIGNS = Pattern.compile("[^a-z0-9+ ]+");
  private static final Pattern ARTICLE = Pattern.compile("^\\s*the\\s+");
  private static final Pattern SPACE = Pattern.compile("\\s+");

  /** What a company's name may have or lack. */
  private static final Pattern CORPORATE =
      Pattern.compile(
          "\\b(?:"
              + String.join(
                  "|",
                  "inc(?:orporated)?",
                  "corp(?:oration)?",
                  "co(?:mpany)?",
                  "ltd",
                  "limited",
                  "plc",
                  "llc",
                  "ag",
                  "sa",
                  "nv",
                  "n v",
                  "gmbh",
                  "holdings?",
                  "group",
                  "technolog(?:y|ies)",
                  "platforms")
              + ")\\b");

  private Names() {}

  /**
   * Returns a name without case, accents, punctuation, possessive, a leading "the" and corporate
   * words; the latter stay where nothing else would be left.
   */
  static String normalised(String name) {
    String plain =
        ACCENT
            .matcher(Normalizer.normalize(name, Normalizer.Form.NFKD))
            .replaceAll("")
            .toLowerCase(Locale.ROOT);
    plain = POSSESSIVE.matcher(plain).replaceAll("");
    plain = ABBREVIATION.matcher(plain).replaceAll("").replace('.', ' ');
    plain = OTHER_SIGNS.matcher(plain).replaceAll(" ");
    plain = ARTICLE.matcher(plain).replaceFirst("");
    String bare = spaced(CORPORATE.matcher(plain).replaceAll(" "));
    return bare.isEmpty() ? spaced(plain) : bare;
  }

  private static String spaced(String text) {
    return SPACE.matcher(text).replaceAll(" ").strip();
  }
}
