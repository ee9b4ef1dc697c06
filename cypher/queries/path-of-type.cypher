// Which of some entities are of a type.
// $nodes: Neo4j's own node numbers; $type: a label
UNWIND $nodes AS node
MATCH (e:Entity)
WHERE id(e) = node AND $type IN labels(e)
RETURN node;
