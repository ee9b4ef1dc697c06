// The entities with the most facts.
// $limit; $asOf: only facts stated until that day, or null for all
MATCH (e:Entity)
WITH e, e.degree AS degree // as of: degree-as-of
ORDER BY degree DESC, e.id
LIMIT $limit
RETURN e {.id, .name, .ticker, degree: degree, type: [l IN labels(e) WHERE l <> 'Entity'][0]} AS entity;
