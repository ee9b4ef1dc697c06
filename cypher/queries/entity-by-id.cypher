// One entity by its identifier.
// $id
MATCH (e:Entity {id: $id})
RETURN e {.id, .name, .ticker, .degree, .aliases, type: [l IN labels(e) WHERE l <> 'Entity'][0]} AS entity;
