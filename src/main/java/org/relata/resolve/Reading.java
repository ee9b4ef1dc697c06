package org.relata.resolve;

import java.util.List;
import org.relata.article.Article;
import org.relata.mention.Mentions;
import org.relata.sentence.Sentence;
import org.relata.statement.Statement;

/**
 * What an article was read as, before its arguments are entities.
 *
 * @param article the article
 * @param sentences its sentences in textual order
 * @param mentions what they mention
 * @param statements what they state
 */
public record Reading(
    Article article, List<Sentence> sentences, Mentions mentions, List<Statement> statements) {
  /** Copies the lists. */
  public Reading {
    sentences = List.copyOf(sentences);
    statements = List.copyOf(statements);
  }
}
