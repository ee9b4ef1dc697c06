UNWIND $rows AS row
MATCH (a:Article {id: row.id})
WHERE a.story <> row.story
SET a.story = row.story
RETURN a.id AS id
