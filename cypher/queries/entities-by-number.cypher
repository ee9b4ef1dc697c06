// Entities by Neo4j's own numbers.
// $nodes
UNWIND $nodes AS node
MATCH (e:Entity)
WHERE id(e) = node
RETURN node, e {.id, .name, .ticker, .degree, type: [l IN labels(e) WHERE l <> 'Entity'][0]} AS entity;
