// The newest articles that state something of an entity.
// $id, $limit
MATCH (:Entity {id: $id})<-[:MENTIONS]-(a:Article)
RETURN a {.id, .title, .url, .publisher, .published} AS article
ORDER BY coalesce(a.published, date('0001-01-01')) DESC, a.id
LIMIT $limit;
