MATCH (:Article {id: $article})-[:MENTIONS]->(e:Entity)
RETURN e.id AS id
