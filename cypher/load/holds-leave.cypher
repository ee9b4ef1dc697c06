UNWIND $rows AS row
MATCH (p:Page {id: row.page})-[h:HOLDS]->(a:Article {id: row.article})
WHERE h.left IS NULL
SET h.left = true, h.gone = CASE WHEN $mark THEN datetime() END
