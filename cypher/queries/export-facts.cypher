// All facts, or those among some entities, in the order of their subjects.
// $ids: null for all
MATCH (subject:Entity)
WHERE $ids IS NULL OR subject.id IN $ids
WITH subject
ORDER BY subject.id
MATCH (subject)-[r:FACT_TYPES]->(object:Entity)
WHERE $ids IS NULL OR object.id IN $ids
RETURN r.id AS id, type(r) AS relation,
       subject {.id, .name, .ticker, .degree, type: [l IN labels(subject) WHERE l <> 'Entity'][0]} AS subject,
       object {.id, .name, .ticker, .degree, type: [l IN labels(object) WHERE l <> 'Entity'][0]} AS object,
       r.confidence AS confidence, r.statements AS statements, r.articles AS articles, r.publishers AS publishers,
       r.denied AS denied, r.hedged AS hedged, r.planned AS planned, r.firstSeen AS firstSeen,
       r.lastSeen AS lastSeen, r.quote AS quote, r.url AS url;
