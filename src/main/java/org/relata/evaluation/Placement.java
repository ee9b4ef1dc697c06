package org.relata.evaluation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the annotated sentence that some words are, for programs cut sentences differently: the one
 * that shares most words with them, of the shorter of the two at least three in five.
 */
final class Placement {
  private static final double LEAST_SHARE = 0.6;
  private static final Pattern WORD = Pattern.compile("[a-z0-9]+");

  private final Map<String, List<Place>> byDocument = new LinkedHashMap<>();

  private record Place(GoldSentence sentence, Bag words) {}

  /** Words with how often each stands there. */
  private record Bag(Map<String, Integer> counts, int size) {
    static Bag of(String text) {
      Map<String, Integer> counts = new HashMap<>();
      List<String> words =
          WORD.matcher(text.toLowerCase(Locale.ROOT)).results().map(MatchResult::group).toList();
      words.forEach(word -> counts.merge(word, 1, Integer::sum));
      return new Bag(counts, words.size());
    }

    int shared(Bag other) {
      int shared = 0;
      for (Map.Entry<String, Integer> word : counts.entrySet()) {
        shared += Math.min(word.getValue(), other.counts.getOrDefault(word.getKey(), 0));
      }
      return shared;
    }
  }

  Placement(List<GoldSentence> sentences) {
    for (GoldSentence sentence : sentences) {
      byDocument
          .computeIfAbsent(sentence.document(), name -> new ArrayList<>())
          .add(new Place(sentence, Bag.of(sentence.text())));
    }
  }

  /** Returns the annotated sentence of a document that has these words, the first of equals. */
  Optional<GoldSentence> find(String document, String text) {
    Bag words = Bag.of(text);
    @Nullable GoldSentence best = null;
    int mostShared = 0;
    double bestShare = 0;
    for (Place place : byDocument.getOrDefault(document, List.of())) {
      int shared = words.shared(place.words());
      double share = shared / (double) Math.max(1, Math.min(words.size(), place.words().size()));
      boolean better = shared > mostShared || shared == mostShared && share > bestShare;
      if (share >= LEAST_SHARE && better) {
        best = place.sentence();
        mostShared = shared;
        bestShare = share;
      }
    }
    return Optional.ofNullable(best);
  }
}
