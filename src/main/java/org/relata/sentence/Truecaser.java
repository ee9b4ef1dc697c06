package org.relata.sentence;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.relata.schema.Lexicon;

/**
 * Gives headlines In Title Case the case of running text, which the models were trained on: a word
 * is a common one if the article writes it small, or if a word list knows it and the article never
 * writes it with a capital inside a sentence; never where the article has it in a name of several
 * words, as the one before it is.
 */
final class Truecaser {
  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}]*");
  private static final Pattern PAIR = Pattern.compile("(?=\\b(\\p{Lu}\\p{L}+ \\p{Lu}\\p{L}+))");
  private static final Pattern INSIDE_SENTENCE = Pattern.compile("[a-z,;]\\s(\\p{Lu}\\p{L}+)");

  private final Lexicon lexicon;
  private final Set<String> small = new HashSet<>();
  private final Set<String> capital = new HashSet<>();
  private final Set<String> pairs = new HashSet<>();

  /** Learns the case of words from the paragraphs of a text that are not in title case. */
  Truecaser(String text, Lexicon lexicon) {
    this.lexicon = lexicon;
    for (String line : text.split("\n", -1)) {
      if (!isTitleCase(line)) {
        Matcher word = WORD.matcher(line);
        while (word.find()) {
          if (Character.isLowerCase(word.group().charAt(0))) {
            small.add(word.group());
          }
        }
        Matcher inside = INSIDE_SENTENCE.matcher(line);
        while (inside.find()) {
          capital.add(inside.group(1));
        }
        Matcher pair = PAIR.matcher(line);
        while (pair.find()) {
          pairs.add(pair.group(1));
        }
      }
    }
  }

  /** Tells whether most long words of a line without final stop begin with a capital. */
  static boolean isTitleCase(String line) {
    String trimmed = line.strip();
    if (trimmed.length() > 250 || trimmed.endsWith(".")) {
      return false;
    }
    int longWords = 0;
    int capitals = 0;
    Matcher word = WORD.matcher(trimmed);
    while (word.find()) {
      if (word.end() - word.start() > 3) {
        longWords++;
        capitals += Character.isUpperCase(word.group().charAt(0)) ? 1 : 0;
      }
    }
    return longWords >= 3 && capitals >= 0.75 * longWords;
  }

  /** Returns a line in title case with its common words, but for the first, written small. */
  String truecased(String line) {
    StringBuilder result = new StringBuilder(line);
    Matcher word = WORD.matcher(line);
    boolean first = true;
    String before = "";
    while (word.find()) {
      String form = word.group();
      String lower = form.toLowerCase(Locale.ROOT);
      boolean capitalised =
          Character.isUpperCase(form.charAt(0)) && form.substring(1).equals(lower.substring(1));
      if (!first && capitalised && !pairs.contains(before + " " + form) && isCommon(form, lower)) {
        result.setCharAt(word.start(), lower.charAt(0));
      }
      before = form;
      first = false;
    }
    return result.toString();
  }

  private boolean isCommon(String form, String lower) {
    return small.contains(lower) || (lexicon.isCommon(lower) && !capital.contains(form));
  }
}
