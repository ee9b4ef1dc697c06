// The neighbours that an entity has in common with some others.
// $id, $others
MATCH (e:Entity {id: $id})
UNWIND $others AS other
MATCH (o:Entity {id: other})
RETURN o.id AS id, size(COLLECT {
  MATCH (e)-[:FACT_TYPES]-(n:Entity)-[:FACT_TYPES]-(o)
  RETURN DISTINCT n.id
}) AS shared;
