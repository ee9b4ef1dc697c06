// How many facts of each relation an entity has, by direction, and when they were first and last stated.
// $id; $asOf: a date, or null for now
MATCH (e:Entity {id: $id})-[r:FACT_TYPES]-(:Entity)
WITH *, r AS fact // as of: fact-as-of
RETURN type(r) AS relation,
       sum(CASE WHEN startNode(r) = e THEN 1 ELSE 0 END) AS outgoing,
       sum(CASE WHEN startNode(r) = e THEN 0 ELSE 1 END) AS incoming,
       min(fact.firstSeen) AS firstSeen,
       max(fact.lastSeen) AS lastSeen
ORDER BY outgoing + incoming DESC, relation;
