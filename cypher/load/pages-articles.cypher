UNWIND $ids AS id
MATCH (p:Page {id: id})-[h:HOLDS]->(a:Article)
RETURN p.id AS page, a.id AS article, h.left IS NOT NULL AS left
