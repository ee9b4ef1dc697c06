// What the score of a path is made of, for each of its facts.
// $links: Neo4j's own relationship numbers; $asOf: a date, or null for now
UNWIND $links AS link
MATCH ()-[r]->()
WHERE id(r) = link
WITH *, r AS fact // as of: fact-as-of
RETURN link, fact.id AS id, fact.confidence AS confidence, fact.statements AS statements, fact.denied AS denied,
       fact.publishers AS publishers, fact.lastSeen AS lastSeen;
