UNWIND $rows AS row
MATCH (p:Page {id: row.page})
MATCH (a:Article {id: row.article})
MERGE (p)-[h:HOLDS]->(a)
SET h = {hash: row.hash}
