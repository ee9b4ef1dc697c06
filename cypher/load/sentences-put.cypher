MATCH (a:Article {id: $article})
UNWIND $rows AS row
CREATE (:Sentence {id: row.id, text: row.text, start: row.start, end: row.end})-[:PART_OF_ARTICLE]->(a)
