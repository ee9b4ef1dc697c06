// The ends of facts, those with the most independent publishers first; one row a fact.
// $minConfidence; $limit
MATCH (a:Entity)-[r:FACT_TYPES]->(b:Entity)
WHERE r.confidence >= $minConfidence
WITH a, b, r
ORDER BY r.publishers DESC, r.confidence DESC, r.id
LIMIT $limit
RETURN a.id AS a, b.id AS b;
