package org.relata.graph;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.relata.schema.Modality;

/**
 * What the statements of one edge amount to. The same statements give the same fact in whatever
 * order they come.
 *
 * @param confidence that at least one source states it: noisy-or over independent sources, {@code 1
 *     - Π(1 - c)}, where {@code c} is the highest confidence among a source's statements; rounded
 *     to four digits
 * @param statements statements, the negated ones apart
 * @param articles articles that hold them
 * @param publishers independent sources: copies of one story count once, and so do the stories of
 *     one publisher
 * @param denied negated statements
 * @param hedged statements that are only reported or possible
 * @param planned statements of what is to come
 * @param firstSeen date of the earliest dated article
 * @param lastSeen date of the latest dated article
 * @param best the statement to quote: least doubt, then highest confidence, then earliest
 */
record Fact(
    double confidence,
    int statements,
    int articles,
    int publishers,
    int denied,
    int hedged,
    int planned,
    @Nullable LocalDate firstSeen,
    @Nullable LocalDate lastSeen,
    String best) {
  private static final double DIGITS = 10_000;

  /**
   * A statement as far as its edge needs it.
   *
   * @param id the statement
   * @param modality how it is presented
   * @param confidence from 0 to 1
   * @param article the article's identifier
   * @param story what copies of one article share
   * @param publisher the article's outlet, if known
   * @param published the article's date, if known
   */
  record Support(
      String id,
      Modality modality,
      double confidence,
      String article,
      String story,
      @Nullable String publisher,
      @Nullable LocalDate published) {}

  /**
   * Adds statements up.
   *
   * @return the fact, or null where none but negated statements are left
   */
  static @Nullable Fact of(List<Support> all) {
    List<Support> support = all.stream().filter(s -> s.modality() != Modality.NEGATED).toList();
    if (support.isEmpty()) {
      return null;
    }
    Map<String, Double> bySource = bestBySource(support);
    return new Fact(
        noisyOr(bySource),
        support.size(),
        (int) support.stream().map(Support::article).distinct().count(),
        bySource.size(),
        all.size() - support.size(),
        count(support, Modality.REPORTED) + count(support, Modality.POSSIBLE),
        count(support, Modality.PLANNED),
        support.stream()
            .map(Support::published)
            .filter(date -> date != null)
            .min(Comparator.naturalOrder())
            .orElse(null),
        support.stream()
            .map(Support::published)
            .filter(date -> date != null)
            .max(Comparator.naturalOrder())
            .orElse(null),
        best(support).id());
  }

  private static int count(List<Support> support, Modality modality) {
    return (int) support.stream().filter(s -> s.modality() == modality).count();
  }

  private static Support best(List<Support> support) {
    return support.stream()
        .min(
            Comparator.comparing(Support::modality)
                .thenComparing(Support::confidence, Comparator.reverseOrder())
                .thenComparing(Support::published, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(Support::id))
        .orElseThrow();
  }

  /**
   * Groups the statements by source. A story's source is its alphabetically first publisher, so
   * that an agency's report and its copies are one, and two stories of one outlet are one.
   */
  private static Map<String, Double> bestBySource(List<Support> support) {
    Map<String, String> publisherOfStory = new TreeMap<>();
    for (Support s : support) {
      String publisher = s.publisher();
      if (publisher != null) {
        publisherOfStory.merge(s.story(), publisher, (a, b) -> a.compareTo(b) <= 0 ? a : b);
      }
    }
    Map<String, Double> best = new TreeMap<>();
    for (Support s : support) {
      String publisher = publisherOfStory.get(s.story());
      String source = publisher == null ? "story " + s.story() : "publisher " + publisher;
      best.merge(source, s.confidence(), Math::max);
    }
    return best;
  }

  /** Multiplies in the order of the keys, for floating point is not associative. */
  private static double noisyOr(Map<String, Double> bySource) {
    double none = 1;
    for (double confidence : bySource.values()) {
      none *= 1 - confidence;
    }
    return Math.round((1 - none) * DIGITS) / DIGITS;
  }
}
