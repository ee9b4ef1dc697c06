// The facts of the paths that are shown.
// $links: Neo4j's own relationship numbers; $asOf: a date, or null for now
UNWIND $links AS link
MATCH (subject:Entity)-[r]->(object:Entity)
WHERE id(r) = link
WITH *, r AS fact // as of: fact-as-of
RETURN link, r.id AS id, type(r) AS relation,
       subject {.id, .name, .ticker, .degree, type: [l IN labels(subject) WHERE l <> 'Entity'][0]} AS subject,
       object {.id, .name, .ticker, .degree, type: [l IN labels(object) WHERE l <> 'Entity'][0]} AS object,
       fact.confidence AS confidence, fact.statements AS statements, fact.articles AS articles,
       fact.publishers AS publishers, fact.denied AS denied, fact.hedged AS hedged, fact.planned AS planned,
       fact.firstSeen AS firstSeen, fact.lastSeen AS lastSeen;
