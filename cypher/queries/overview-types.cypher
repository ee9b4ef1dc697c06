// Entities counted by type.
// $asOf: only those that articles published until that day mention, or null for all
MATCH (e:Entity)
WHERE $asOf IS NULL OR EXISTS { MATCH (e)<-[:MENTIONS]-(a:Article) WHERE a.published <= $asOf }
WITH [l IN labels(e) WHERE l <> 'Entity'][0] AS name
RETURN name, count(*) AS count
ORDER BY count DESC, name;
