// All entities, or some, in the order of their identifiers.
// $ids: null for all; $asOf: only those that articles published until that day mention, or null for all
MATCH (e:Entity)
WHERE ($ids IS NULL OR e.id IN $ids)
  AND ($asOf IS NULL OR EXISTS { MATCH (e)<-[:MENTIONS]-(a:Article) WHERE a.published <= $asOf })
RETURN e {.id, .name, .ticker, .degree, .aliases, type: [l IN labels(e) WHERE l <> 'Entity'][0]} AS entity
ORDER BY e.id;
