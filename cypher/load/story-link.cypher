UNWIND $rows AS row
MATCH (a:Article {id: row.later})
MATCH (b:Article {id: row.earlier})
MERGE (a)-[:SAME_STORY]->(b)
