// The entities next to some, those best connected with them first, by the independent publishers of the facts between.
// $centres, $known: identifiers, the latter of entities to leave out; $minConfidence; $asOf: a date, or null for now;
// $limit
UNWIND $centres AS centre
MATCH (e:Entity {id: centre})
CALL (e) {
  MATCH (e)-[r:FACT_TYPES]-(o:Entity)
  WHERE NOT o.id IN $known
  WITH *, r AS fact // as of: fact-as-of
  WITH o, fact
  WHERE $minConfidence = 0.0 OR fact.confidence >= $minConfidence
  WITH o, sum(fact.publishers) AS publishers
  ORDER BY publishers DESC, o.id
  LIMIT $limit
  RETURN o, publishers
}
WITH o, sum(publishers) AS publishers
ORDER BY publishers DESC, o.id
LIMIT $limit
RETURN o {.id, .name, .ticker, .degree, type: [l IN labels(o) WHERE l <> 'Entity'][0]} AS entity;
