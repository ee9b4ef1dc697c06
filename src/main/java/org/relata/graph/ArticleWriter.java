package org.relata.graph;

import java.util.Collection;
import java.util.List;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.Transaction;
import org.relata.resolve.ResolvedArticle;
import org.relata.resolve.ResolvedStatement;

/**
 * Writes articles, some in one transaction: what they stated before goes, what they state now
 * comes, and the edges and entities that either touches are derived anew from all their statements.
 */
final class ArticleWriter {
  private final Driver driver;
  private final WriteGate gate;
  private final FactTypes types;

  ArticleWriter(Driver driver, WriteGate gate, FactTypes types) {
    this.driver = driver;
    this.gate = gate;
    this.types = types;
  }

  Changes write(Collection<ResolvedArticle> articles, String extractor) {
    ArticleRows rows = new ArticleRows(articles, extractor);
    // schema and data cannot change in one transaction
    types.ensure(
        articles.stream()
            .flatMap(article -> article.statements().stream())
            .map(ResolvedStatement::relation)
            .map(relation -> relation.name())
            .toList());
    List<String> known = types.known();
    return gate.write(tx -> new Replacement(tx, rows.articleIds(), known).by(rows));
  }

  Changes remove(Collection<String> articles) {
    List<String> known = types.known();
    return gate.write(tx -> new Replacement(tx, articles, known).byNothing());
  }

  /** Removes articles in a transaction that is taken back. */
  Changes wouldRemove(Collection<String> articles) {
    try (Session session = driver.session();
        Transaction tx = session.beginTransaction()) {
      Changes changes = new Replacement(tx, articles, types.known()).byNothing();
      tx.rollback();
      return changes;
    }
  }
}
