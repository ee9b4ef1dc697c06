MATCH (a:Entity|Statement|Sentence|Article|Text|Page)-[r]->(b:Entity|Statement|Sentence|Article|Source)
RETURN type(r) AS type, a.id AS from, coalesce(b.id, b.name) AS to, properties(r) AS properties
ORDER BY type, from, to, r.id
