// One fact by its identifier; without support if all that speaks of it denies it.
// $id
MATCH (s:Statement {edgeId: $id})-[:SUBJECT]->(a:Entity), (s)-[:OBJECT]->(b:Entity)
WITH s, a, b
ORDER BY s.id
LIMIT 1
OPTIONAL MATCH (a)-[r:FACT_TYPES]-(b)
WHERE r.id = $id
WITH s.relation AS relation, r, coalesce(startNode(r), a) AS subject, coalesce(endNode(r), b) AS object
RETURN $id AS id, relation,
       subject {.id, .name, .ticker, .degree, type: [l IN labels(subject) WHERE l <> 'Entity'][0]} AS subject,
       object {.id, .name, .ticker, .degree, type: [l IN labels(object) WHERE l <> 'Entity'][0]} AS object,
       coalesce(r.confidence, 0.0) AS confidence, coalesce(r.statements, 0) AS statements,
       coalesce(r.articles, 0) AS articles, coalesce(r.publishers, 0) AS publishers,
       coalesce(r.denied, COUNT { (:Statement {edgeId: $id}) }) AS denied,
       coalesce(r.hedged, 0) AS hedged, coalesce(r.planned, 0) AS planned,
       r.firstSeen AS firstSeen, r.lastSeen AS lastSeen;
