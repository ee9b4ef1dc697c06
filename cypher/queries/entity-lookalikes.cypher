// Entities that may be another's doubles: by words of their names, and by neighbours in common. Of a hub only the
// least connected neighbours are asked, for they tell most.
// $id, $texts: full-text queries, $limit: how many each, $neighbours: how many are asked
MATCH (e:Entity {id: $id})
CALL (e) {
  UNWIND $texts AS text
  CALL db.index.fulltext.queryNodes('entity_names', text, {limit: $limit}) YIELD node AS o
  RETURN o
  UNION
  MATCH (e)-[:FACT_TYPES]-(n:Entity)
  WITH DISTINCT n ORDER BY n.degree, n.id LIMIT $neighbours
  MATCH (n)-[:FACT_TYPES]-(o:Entity)
  WITH o, count(DISTINCT n) AS shared ORDER BY shared DESC, o.id LIMIT $limit
  RETURN o
}
WITH DISTINCT o WHERE o.id <> $id
RETURN o {.id, .name, .ticker, .degree, .aliases, type: [l IN labels(o) WHERE l <> 'Entity'][0]} AS entity;
