// All facts, for the picture of the graph in memory.
MATCH (subject:Entity)-[r:FACT_TYPES]->(object:Entity)
RETURN id(subject) AS subject, id(object) AS object, type(r) AS relation, r.id AS id,
       r.confidence AS confidence, r.statements AS statements, r.articles AS articles, r.publishers AS publishers,
       r.denied AS denied, r.hedged AS hedged, r.planned AS planned, r.firstSeen AS firstSeen, r.lastSeen AS lastSeen;
