// All entities, as far as the picture of the facts in memory shows them.
MATCH (e:Entity)
RETURN id(e) AS node, e.id AS id, coalesce(e.degree, 0) AS degree,
       coalesce([l IN labels(e) WHERE l <> 'Entity'][0], 'Entity') AS type;
