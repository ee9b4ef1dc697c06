// The entities with the most facts.
// $limit
MATCH (e:Entity)
WITH e
ORDER BY e.degree DESC, e.id
LIMIT $limit
RETURN e {.id, .name, .ticker, .degree, type: [l IN labels(e) WHERE l <> 'Entity'][0]} AS entity;
