// The facts among some entities, those with the most independent publishers first.
// $ids; $minConfidence; $asOf: a date, or null for all; $limit
UNWIND $ids AS id
MATCH (subject:Entity {id: id})-[r:FACT_TYPES]->(object:Entity)
WHERE object.id IN $ids AND r.confidence >= $minConfidence AND ($asOf IS NULL OR r.firstSeen <= $asOf)
WITH r, subject, object
ORDER BY r.publishers DESC, coalesce(r.lastSeen, date('0001-01-01')) DESC, r.id
LIMIT $limit
RETURN r.id AS id, type(r) AS relation,
       subject {.id, .name, .ticker, .degree, type: [l IN labels(subject) WHERE l <> 'Entity'][0]} AS subject,
       object {.id, .name, .ticker, .degree, type: [l IN labels(object) WHERE l <> 'Entity'][0]} AS object,
       r.confidence AS confidence, r.statements AS statements, r.articles AS articles, r.publishers AS publishers,
       r.denied AS denied, r.hedged AS hedged, r.planned AS planned, r.firstSeen AS firstSeen,
       r.lastSeen AS lastSeen;
