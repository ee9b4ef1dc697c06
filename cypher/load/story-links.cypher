UNWIND $articles AS id
MATCH (a:Article {id: id})-[:SAME_STORY]->(b:Article)
RETURN a.id AS a, b.id AS b
