// What the score of a path is made of, for each of its facts.
// $links: Neo4j's own relationship numbers
UNWIND $links AS link
MATCH ()-[r]->()
WHERE id(r) = link
RETURN link, r.id AS id, r.confidence AS confidence, r.statements AS statements, r.denied AS denied,
       r.publishers AS publishers, r.lastSeen AS lastSeen;
