// The newest articles that state something of an entity.
// $id, $limit
MATCH (:Entity {id: $id})<-[:SUBJECT|OBJECT]-(s:Statement)-[:STATED_IN]->(:Sentence)-[:PART_OF_ARTICLE]->(a:Article)
WITH a, count(s) AS statements
ORDER BY coalesce(a.published, date('0001-01-01')) DESC, a.id
LIMIT $limit
RETURN a {.id, .title, .url, .publisher, .published} AS article, statements;
