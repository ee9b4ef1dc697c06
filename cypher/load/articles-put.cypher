// All properties anew but what the article's pages tell of it.
UNWIND $rows AS row
MERGE (a:Article {id: row.id})
WITH a, row, a.gone AS gone
SET a = row.article, a.gone = gone
MERGE (t:Text {id: row.id})
SET t = row.text
MERGE (t)-[:TEXT_OF]->(a)
