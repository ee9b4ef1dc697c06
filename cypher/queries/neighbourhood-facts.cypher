// The facts among some entities, those with the most independent publishers first.
// $ids; $minConfidence; $asOf: a date, or null for now; $limit
UNWIND $ids AS id
MATCH (subject:Entity {id: id})-[r:FACT_TYPES]->(object:Entity)
WHERE object.id IN $ids
WITH *, r AS fact // as of: fact-as-of
WITH r, fact, subject, object
WHERE $minConfidence = 0.0 OR fact.confidence >= $minConfidence
ORDER BY fact.publishers DESC, coalesce(fact.lastSeen, date('0001-01-01')) DESC, fact.id
LIMIT $limit
RETURN fact.id AS id, type(r) AS relation,
       subject {.id, .name, .ticker, .degree, type: [l IN labels(subject) WHERE l <> 'Entity'][0]} AS subject,
       object {.id, .name, .ticker, .degree, type: [l IN labels(object) WHERE l <> 'Entity'][0]} AS object,
       fact.confidence AS confidence, fact.statements AS statements, fact.articles AS articles,
       fact.publishers AS publishers, fact.denied AS denied, fact.hedged AS hedged, fact.planned AS planned,
       fact.firstSeen AS firstSeen, fact.lastSeen AS lastSeen;
