// Entities by their identifiers.
// $ids
UNWIND $ids AS id
MATCH (e:Entity {id: id})
RETURN e {.id, .name, .ticker, .degree, type: [l IN labels(e) WHERE l <> 'Entity'][0]} AS entity;
