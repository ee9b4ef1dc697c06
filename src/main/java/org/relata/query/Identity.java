package org.relata.query;

import java.util.List;
import org.relata.resolve.Judgement;

/**
 * Why an entity is one: what it is called, and what might be the same.
 *
 * @param entity the entity
 * @param names what articles call it, the most used first
 * @param words pronouns and descriptions that were taken for it, the most frequent first
 * @param judgements what people decided about its names
 * @param candidates others that might be the same and are not merged, the best first
 */
public record Identity(
    EntitySummary entity,
    List<Name> names,
    List<Words> words,
    List<JudgementSummary> judgements,
    List<Candidate> candidates) {
  /** Copies the lists. */
  public Identity {
    names = List.copyOf(names);
    words = List.copyOf(words);
    judgements = List.copyOf(judgements);
    candidates = List.copyOf(candidates);
  }

  /** Why a name is taken for an entity; the score is how far evidence of that kind is trusted. */
  public enum Kind {
    /** A person said so. */
    JUDGEMENT(1),
    /** The knowledge files list it. */
    TABLE(0.95),
    /** It stands as exchange and symbol beside a name. */
    TICKER(0.9),
    /** It is another name but for case, accents or punctuation. */
    SPELLING(0.9),
    /** It is another name but for a legal form. */
    SUFFIX(0.9),
    /** It is made of the initials of another name, or the other way round. */
    ACRONYM(0.85),
    /** Its words are part of a longer name of the same article or the other way round. */
    SHORT_FORM(0.75),
    /** Articles use it for the same in another way, such as in brackets behind a name. */
    ARTICLE(0.5);

    final double score;

    Kind(double score) {
      this.score = score;
    }
  }

  /**
   * A name.
   *
   * @param name as articles have it
   * @param articles how many use it
   * @param evidence why it is taken for the entity, the best first
   * @param score of the best evidence, from 0 to 1
   */
  public record Name(String name, long articles, List<Reason> evidence, double score) {
    /** Copies the list. */
    public Name {
      evidence = List.copyOf(evidence);
    }
  }

  /**
   * Evidence for a name.
   *
   * @param kind of which kind
   * @param text in words
   */
  public record Reason(Kind kind, String text) {}

  /**
   * Words that are no name of the entity.
   *
   * @param words as they stand in sentences
   * @param times in how many statements
   */
  public record Words(String words, long times) {}

  /**
   * What might be the same.
   *
   * @param entity the other entity
   * @param score how alike they are, from 0 to 1
   * @param reasons why, the best first
   */
  public record Candidate(EntitySummary entity, double score, List<String> reasons) {
    /** Copies the list. */
    public Candidate {
      reasons = List.copyOf(reasons);
    }
  }

  static String words(Judgement judgement) {
    return judgement.author() == null
        ? judgement.words()
        : judgement.words() + " (" + judgement.author() + ")";
  }
}
