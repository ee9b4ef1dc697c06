// Neo4j's own number of an entity, which is short and quick to look up within one search.
// $id
MATCH (e:Entity {id: $id})
RETURN id(e) AS node;
