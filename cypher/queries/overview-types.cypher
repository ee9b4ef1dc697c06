// Entities counted by type.
MATCH (e:Entity)
WITH [l IN labels(e) WHERE l <> 'Entity'][0] AS name
RETURN name, count(*) AS count
ORDER BY count DESC, name;
