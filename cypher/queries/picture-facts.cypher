// All facts, as far as the picture of them in memory shows them.
MATCH (subject:Entity)-[r:FACT_TYPES]->(object:Entity)
RETURN id(r) AS link, id(subject) AS subject, id(object) AS object, type(r) AS relation, r.id AS id,
       r.confidence AS confidence, r.statements AS statements, r.denied AS denied, r.publishers AS publishers,
       r.firstSeen AS firstSeen, r.lastSeen AS lastSeen;
