package org.relata.mention;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.relata.schema.EntityType;
import org.relata.sentence.Aside;
import org.relata.sentence.Sentence;
import org.relata.sentence.Token;

/**
 * The acronyms that an article gives for plain words, {@code a sale and purchase agreement (SPA)}:
 * they are nobody's name there.
 */
final class CommonAcronyms {
  private static final int LONGEST = 12;
  private static final Set<String> SKIPPED = Set.of("of", "and", "for", "the", "in", "to", "on");

  private final Set<String> acronyms;

  private CommonAcronyms(Set<String> acronyms) {
    this.acronyms = acronyms;
  }

  static CommonAcronyms in(List<Sentence> sentences) {
    Set<String> acronyms = new HashSet<>();
    for (Sentence sentence : sentences) {
      for (Aside aside : sentence.asides()) {
        String acronym = singular(aside.text().strip());
        if (acronym.matches("[A-Z][A-Za-z]{0,3}[A-Z]") && abbreviates(sentence, aside, acronym)) {
          acronyms.add(acronym);
        }
      }
    }
    return new CommonAcronyms(acronyms);
  }

  private static String singular(String acronym) {
    return acronym.replaceAll("(?<=[A-Z])s$", "");
  }

  /** Tells whether the letters are the first ones of the words before, all of them small. */
  private static boolean abbreviates(Sentence sentence, Aside aside, String acronym) {
    String letters = acronym.toLowerCase(Locale.ROOT);
    int letter = letters.length() - 1;
    List<Token> tokens = sentence.tokens();
    int last = Math.min(aside.after(), tokens.size() - 1);
    for (int at = last; at >= Math.max(0, last - LONGEST) && letter >= 0; at--) {
      String word = tokens.get(at).word();
      boolean compound = at > 0 && tokens.get(at - 1).word().equals("-");
      boolean initial = word.charAt(0) == letters.charAt(letter);
      if (initial && Character.isLetter(word.charAt(0))) {
        letter--;
      } else if (!word.equals("-") && !compound && !SKIPPED.contains(word)) {
        return false;
      }
    }
    return letter < 0;
  }

  /** Tells whether a name is such an acronym; one that is known for a technology stays it. */
  boolean has(Candidate name) {
    return acronyms.contains(singular(name.text()))
        && (name.known() == null || name.known().type() != EntityType.TECHNOLOGY);
  }
}
