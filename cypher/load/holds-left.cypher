// Articles that pages held when they were last read, and hold no more.
UNWIND $rows AS row
MATCH (p:Page {id: row.page})-[h:HOLDS]->(a:Article)
WHERE h.left IS NULL AND NOT a.id IN row.articles
RETURN p.id AS page, a.id AS article
