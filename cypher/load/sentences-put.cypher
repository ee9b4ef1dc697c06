UNWIND $rows AS row
MATCH (a:Article {id: row.article})
CREATE (:Sentence {id: row.id, text: row.text, start: row.start, end: row.end})-[:PART_OF_ARTICLE]->(a)
