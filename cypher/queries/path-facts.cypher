// The facts of the paths that are shown.
// $links: Neo4j's own relationship numbers
UNWIND $links AS link
MATCH (subject:Entity)-[r]->(object:Entity)
WHERE id(r) = link
RETURN link, r.id AS id, type(r) AS relation,
       subject {.id, .name, .ticker, .degree, type: [l IN labels(subject) WHERE l <> 'Entity'][0]} AS subject,
       object {.id, .name, .ticker, .degree, type: [l IN labels(object) WHERE l <> 'Entity'][0]} AS object,
       r.confidence AS confidence, r.statements AS statements, r.articles AS articles, r.publishers AS publishers,
       r.denied AS denied, r.hedged AS hedged, r.planned AS planned, r.firstSeen AS firstSeen,
       r.lastSeen AS lastSeen;
