package org.relata.mention;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.relata.schema.EntityType;
import org.relata.sentence.Sentence;
import org.relata.sentence.Token;

/**
 * A description of several: {@code both countries}, {@code the three banks}.
 *
 * @param start index of its first token
 * @param number how many it means
 */
record Counted(int start, int number) {
  private static final List<String> NUMBERS = List.of("two", "three", "four", "five");
  private static final int LONGEST = 3;
  private static final int NEAR = 2;
  private static final int FAR = 12;

  /** Returns the description that ends at a noun, if one does. */
  static Optional<Counted> endingAt(Sentence sentence, int noun) {
    for (int i = noun - 1; i >= Math.max(0, noun - LONGEST); i--) {
      Token token = sentence.tokens().get(i);
      if (token.lower().equals("both")) {
        return Optional.of(new Counted(i, 2));
      }
      int number = NUMBERS.indexOf(token.lower());
      if (number >= 0) {
        return i > 0 && sentence.tokens().get(i - 1).lower().equals("the")
            ? Optional.of(new Counted(i - 1, number + 2))
            : Optional.empty();
      }
      if (!token.isTagged("JJ") && !token.isTagged("NN") || token.isCapitalised()) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /**
   * Returns the names that it means: those of the sentences just before, if there are exactly as
   * many, or the last ones that are listed together; else none.
   *
   * @param mentions of the sentences up to that of the description
   * @param s index of that sentence
   * @param fits whether a name is of the kind described
   */
  List<Mention> names(
      List<Sentence> sentences, List<List<Mention>> mentions, int s, Predicate<Mention> fits) {
    Map<String, Mention> names = new LinkedHashMap<>();
    for (int back = s; back >= Math.max(0, s - NEAR) && names.size() < number; back--) {
      for (Mention mention : mentions.get(back)) {
        boolean before = back < s || mention.end() <= start;
        if (before && !sentences.get(back).heading() && !mention.generic() && fits.test(mention)) {
          names.putIfAbsent(mention.name(), mention);
        }
      }
    }
    return names.size() == number
        ? List.copyOf(names.values())
        : lastList(sentences, mentions, s, fits);
  }

  private List<Mention> lastList(
      List<Sentence> sentences, List<List<Mention>> mentions, int s, Predicate<Mention> fits) {
    int reach = number == 2 ? NEAR + 1 : FAR;
    for (int back = s - 1; back >= Math.max(0, s - reach); back--) {
      for (EntityType type : EntityType.values()) {
        for (List<Mention> list : Subjects.lists(sentences.get(back), mentions.get(back), type)) {
          if (list.size() == number
              && !sentences.get(back).heading()
              && list.stream().allMatch(fits)) {
            return list;
          }
        }
      }
    }
    return List.of();
  }
}
