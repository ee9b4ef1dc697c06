// One fact by its identifier; without support if all that speaks of it denies it.
// $id; $asOf: as of that day, or null for now
MATCH (s:Statement {edgeId: $id})-[:SUBJECT]->(a:Entity), (s)-[:OBJECT]->(b:Entity)
WITH s, a, b
ORDER BY s.id
LIMIT 1
OPTIONAL MATCH (a)-[r:FACT_TYPES]-(b)
WHERE r.id = $id
WITH s.relation AS relation, r, coalesce(startNode(r), a) AS subject, coalesce(endNode(r), b) AS object
WITH *, r AS fact // as of: fact-or-none-as-of
RETURN $id AS id, relation,
       subject {.id, .name, .ticker, .degree, type: [l IN labels(subject) WHERE l <> 'Entity'][0]} AS subject,
       object {.id, .name, .ticker, .degree, type: [l IN labels(object) WHERE l <> 'Entity'][0]} AS object,
       coalesce(fact.confidence, 0.0) AS confidence, coalesce(fact.statements, 0) AS statements,
       coalesce(fact.articles, 0) AS articles, coalesce(fact.publishers, 0) AS publishers,
       coalesce(fact.denied, COUNT {
         MATCH (:Statement {edgeId: $id})-[:STATED_IN]->(:Sentence)-[:PART_OF_ARTICLE]->(d:Article)
         WHERE $asOf IS NULL OR d.published <= $asOf
       }) AS denied,
       coalesce(fact.hedged, 0) AS hedged, coalesce(fact.planned, 0) AS planned,
       fact.firstSeen AS firstSeen, fact.lastSeen AS lastSeen;
