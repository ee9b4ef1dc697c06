package org.relata.api;

import org.relata.query.GraphUnavailableException;
import org.relata.query.Queries;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Tells whether Neo4j answers. */
@Component("neo4j")
final class Neo4jHealth implements HealthIndicator {
  private final Queries queries;

  Neo4jHealth(Queries queries) {
    this.queries = queries;
  }

  @Override
  public Health health() {
    try {
      return Health.up().withDetail("server", queries.server()).build();
    } catch (GraphUnavailableException e) {
      return Health.down().withDetail("reason", String.valueOf(e.getMessage())).build();
    }
  }
}
