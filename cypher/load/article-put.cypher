MERGE (a:Article {id: $article})
SET a = $properties
