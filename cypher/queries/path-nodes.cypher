// What the path search must know of entities: identifier and degree.
// $nodes: Neo4j's own node numbers
UNWIND $nodes AS node
MATCH (e:Entity)
WHERE id(e) = node
RETURN node, e.id AS id, coalesce(e.degree, 0) AS degree;
