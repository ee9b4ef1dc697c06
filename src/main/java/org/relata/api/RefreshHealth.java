package org.relata.api;

import org.jspecify.annotations.Nullable;
import org.relata.graph.GraphException;
import org.relata.upkeep.Freshness;
import org.relata.upkeep.Upkeep;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/**
 * Tells whether the graph is as new as it should be. A stale graph still answers, so that the
 * service is not down, and nobody restarts it for that.
 */
@Component("refresh")
@ConditionalOnBean(Upkeep.class)
final class RefreshHealth implements HealthIndicator {
  static final Status STALE = new Status("STALE");

  private final Upkeep upkeep;

  RefreshHealth(Upkeep upkeep) {
    this.upkeep = upkeep;
  }

  @Override
  public Health health() {
    try {
      return health(upkeep.freshness());
    } catch (GraphException e) {
      // what it means for the service is told of Neo4j
      return Health.unknown().withDetail("reason", String.valueOf(e.getMessage())).build();
    }
  }

  private static Health health(Freshness freshness) {
    String stale = freshness.stale();
    Health.Builder health =
        stale == null ? Health.up() : Health.status(STALE).withDetail("reason", stale);
    add(health, "every", freshness.every());
    add(health, "lastEnded", freshness.lastEnded());
    add(health, "lastDone", freshness.lastDone());
    return health.build();
  }

  private static void add(Health.Builder health, String name, @Nullable Object value) {
    if (value != null) {
      health.withDetail(name, value.toString());
    }
  }
}
