MATCH (n:Notice {watch: $watch})
WHERE n.number > $after
RETURN n ORDER BY n.number LIMIT $limit
