package org.relata.mention;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.relata.schema.EntityType;
import org.relata.sentence.Sentence;
import org.relata.sentence.Token;

/**
 * What an article calls its names where it introduces them ({@code the Spanish lender Nerea},
 * {@code Halden, a Norwegian maker of …}): the nouns, and the countries and places beside them.
 */
final class Introductions {
  private static final int LONGEST = 9;

  private final Map<String, Set<String>> nouns = new HashMap<>();
  private final Map<String, Set<String>> homes = new HashMap<>();

  /** Learns from a sentence and the names in it. */
  void learn(Sentence sentence, List<Mention> mentions) {
    for (Mention mention : mentions) {
      if (mention.isName() && !mention.generic()) {
        learnBefore(sentence, mentions, mention);
        learnAfter(sentence, mentions, mention);
      }
    }
  }

  private void learnBefore(Sentence sentence, List<Mention> mentions, Mention name) {
    List<Token> tokens = sentence.tokens();
    for (int i = name.first() - 1; i >= Math.max(0, name.first() - 6); i--) {
      Token token = tokens.get(i);
      if (!token.isTagged("NN") && !token.isTagged("JJ") && !token.isTagged("POS")) {
        return;
      }
      note(name, token, i == name.first() - 1, mentions, i);
    }
  }

  private void learnAfter(Sentence sentence, List<Mention> mentions, Mention name) {
    List<Token> tokens = sentence.tokens();
    int start = name.end() + 1;
    if (start >= tokens.size()
        || !tokens.get(name.end()).word().equals(",")
        || !(tokens.get(start).isTagged("DT")
            || tokens.get(start).isTagged("NN")
            || tokens.get(start).isTagged("JJ"))) {
      return;
    }
    int head = -1;
    int end = start;
    while (end < Math.min(tokens.size(), start + LONGEST) && !endsPhrase(tokens.get(end))) {
      head = tokens.get(end).isTagged("NN") ? end : head;
      end++;
    }
    for (int i = start; i < end; i++) {
      note(name, tokens.get(i), i == head, mentions, i);
    }
  }

  private static boolean endsPhrase(Token token) {
    return token.isTagged("IN")
        || token.isTagged("W")
        || token.isTagged("VBZ")
        || token.isTagged("VBD")
        || token.word().equals(",")
        || token.word().equals(".");
  }

  private void note(Mention name, Token token, boolean head, List<Mention> mentions, int at) {
    if (head && token.isTagged("NN")) {
      nouns
          .computeIfAbsent(name.name(), key -> new HashSet<>())
          .add(token.lemma().toLowerCase(Locale.ROOT));
    }
    for (Mention place : mentions) {
      boolean home = place.type() == EntityType.COUNTRY || place.type() == EntityType.PLACE;
      boolean body = name.type() == EntityType.PERSON && place.type() == EntityType.ORGANIZATION;
      if (place.covers(at) && (home || body)) {
        homes.computeIfAbsent(name.name(), key -> new HashSet<>()).add(place.name());
      }
    }
  }

  /** Tells whether the article has called a name by a noun. */
  boolean isCalled(String name, String noun) {
    return nouns.getOrDefault(name, Set.of()).contains(noun);
  }

  /** Tells whether the article has called a name by nouns, but not by this one. */
  boolean isCalledOtherwise(String name, String noun) {
    Set<String> called = nouns.getOrDefault(name, Set.of());
    return !called.isEmpty() && !called.contains(noun);
  }

  /** Tells whether the article has said that a name is of a country or place. */
  boolean isFrom(String name, String home) {
    return homes.getOrDefault(name, Set.of()).contains(home);
  }
}
