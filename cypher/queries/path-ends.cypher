// Neo4j's own numbers of entities, which are short and quick to look up within one search.
// $ids
UNWIND $ids AS id
MATCH (e:Entity {id: id})
RETURN id, id(e) AS node;
