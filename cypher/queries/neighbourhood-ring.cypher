// The entities next to some, those best connected with them first, by the independent publishers of the facts between.
// $centres, $known: identifiers, the latter of entities to leave out; $minConfidence; $asOf: a date, or null for all;
// $limit
UNWIND $centres AS centre
MATCH (e:Entity {id: centre})
CALL (e) {
  MATCH (e)-[r:FACT_TYPES]-(o:Entity)
  WHERE r.confidence >= $minConfidence AND ($asOf IS NULL OR r.firstSeen <= $asOf) AND NOT o.id IN $known
  WITH o, sum(r.publishers) AS publishers
  ORDER BY publishers DESC, o.id
  LIMIT $limit
  RETURN o, publishers
}
WITH o, sum(publishers) AS publishers
ORDER BY publishers DESC, o.id
LIMIT $limit
RETURN o {.id, .name, .ticker, .degree, type: [l IN labels(o) WHERE l <> 'Entity'][0]} AS entity;
