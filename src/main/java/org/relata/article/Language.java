package org.relata.article;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells the language of articles: what their page declares, or else the one whose function words
 * they use most. A statistical model would know more languages, but takes seconds to load, and only
 * whether a text is English matters here.
 */
final class Language {
  private static final String UNDETERMINED = "und";

  /** Prose has at least this share of function words; headlines have fewer. */
  private static final double LEAST_SHARE = 0.08;

  private static final Map<Character.UnicodeScript, String> SCRIPTS =
      Map.of(
          Character.UnicodeScript.HIRAGANA, "ja",
          Character.UnicodeScript.HANGUL, "ko",
          Character.UnicodeScript.HAN, "zh",
          Character.UnicodeScript.CYRILLIC, "ru",
          Character.UnicodeScript.ARABIC, "ar");
  private static final double SCRIPT_SHARE = 0.2;
  private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{M}]+");

  private final Map<String, Set<String>> functionWords = new LinkedHashMap<>();

  Language() {
    for (String line : Phrases.lines("/article/languages.txt")) {
      String[] parts = line.split("\t", 2);
      functionWords.put(parts[0], new HashSet<>(Arrays.asList(parts[1].split(" "))));
    }
  }

  /** Returns a BCP 47 tag, {@code und} where it cannot be told. */
  String of(List<Draft> drafts, @Nullable String declared) {
    if (declared != null) {
      return declared;
    }
    StringBuilder text = new StringBuilder();
    for (Draft draft : drafts) {
      text.append(draft.title()).append(' ');
      draft.body().forEach(block -> text.append(block.text()).append(' '));
    }
    String script = byScript(text);
    return script != null ? script : byWords(text.toString().toLowerCase(Locale.ROOT));
  }

  private static @Nullable String byScript(CharSequence text) {
    long letters = text.codePoints().filter(Character::isLetter).count();
    return SCRIPTS.entrySet().stream()
        .filter(
            script ->
                text.codePoints()
                        .filter(c -> Character.UnicodeScript.of(c) == script.getKey())
                        .count()
                    > SCRIPT_SHARE * letters)
        // Japanese mixes its own script with Chinese characters
        .min(Comparator.comparing(script -> !script.getValue().equals("ja")))
        .map(Map.Entry::getValue)
        .orElse(null);
  }

  private String byWords(String text) {
    List<String> words = Arrays.asList(NO_LETTER.split(text));
    return functionWords.entrySet().stream()
        .map(language -> Map.entry(language.getKey(), share(words, language.getValue())))
        .filter(language -> language.getValue() >= LEAST_SHARE)
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(UNDETERMINED);
  }

  private static double share(List<String> words, Set<String> functionWords) {
    return (double) words.stream().filter(functionWords::contains).count() / words.size();
  }
}
