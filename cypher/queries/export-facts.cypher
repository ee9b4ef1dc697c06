// All facts, or those among some entities, in the order of their subjects.
// $ids: null for all; $asOf: a date, or null for now
MATCH (subject:Entity)
WHERE $ids IS NULL OR subject.id IN $ids
WITH subject
ORDER BY subject.id
MATCH (subject)-[r:FACT_TYPES]->(object:Entity)
WHERE $ids IS NULL OR object.id IN $ids
WITH *, r AS fact // as of: fact-as-of
WITH *, r.quote AS quote, r.url AS url // as of: quote-as-of
RETURN r.id AS id, type(r) AS relation,
       subject {.id, .name, .ticker, .degree, type: [l IN labels(subject) WHERE l <> 'Entity'][0]} AS subject,
       object {.id, .name, .ticker, .degree, type: [l IN labels(object) WHERE l <> 'Entity'][0]} AS object,
       fact.confidence AS confidence, fact.statements AS statements, fact.articles AS articles,
       fact.publishers AS publishers, fact.denied AS denied, fact.hedged AS hedged, fact.planned AS planned,
       fact.firstSeen AS firstSeen, fact.lastSeen AS lastSeen,
       quote, url;
