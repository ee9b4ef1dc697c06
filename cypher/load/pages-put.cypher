UNWIND $rows AS row
MERGE (s:Source {name: row.source})
MERGE (p:Page {id: row.id})
SET p.address = row.address, p.document = row.document, p.digest = row.digest
MERGE (p)-[:PAGE_OF]->(s)
