// All entities, or some, in the order of their identifiers.
// $ids: null for all
MATCH (e:Entity)
WHERE $ids IS NULL OR e.id IN $ids
RETURN e {.id, .name, .ticker, .degree, .aliases, type: [l IN labels(e) WHERE l <> 'Entity'][0]} AS entity
ORDER BY e.id;
