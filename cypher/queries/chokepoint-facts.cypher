// The ends of facts, those with the most independent publishers first; one row a fact.
// $minConfidence; $limit; $asOf: a date, or null for now
MATCH (a:Entity)-[r:FACT_TYPES]->(b:Entity)
WITH *, r AS fact // as of: fact-as-of
WITH a, b, fact
WHERE fact.confidence >= $minConfidence
ORDER BY fact.publishers DESC, fact.confidence DESC, fact.id
LIMIT $limit
RETURN a.id AS a, b.id AS b;
