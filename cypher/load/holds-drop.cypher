UNWIND $rows AS row
MATCH (p:Page {id: row.page})-[h:HOLDS]->(a:Article {id: row.article})
DELETE h
