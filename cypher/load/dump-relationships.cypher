MATCH (a:Entity|Statement|Sentence|Article)-[r]->(b:Entity|Statement|Sentence|Article)
RETURN type(r) AS type, a.id AS from, b.id AS to, properties(r) AS properties
ORDER BY type, from, to, r.id
