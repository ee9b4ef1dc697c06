// All entities, for the picture of the graph in memory.
MATCH (e:Entity)
RETURN id(e) AS node, e {.id, .name, .ticker, .degree, .aliases, type: [l IN labels(e) WHERE l <> 'Entity'][0]} AS entity;
