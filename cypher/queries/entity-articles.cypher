// The newest articles that state something of an entity.
// $id, $limit; $asOf: a date, or null for all
MATCH (:Entity {id: $id})<-[:MENTIONS]-(a:Article)
WHERE $asOf IS NULL OR a.published <= $asOf
RETURN a {.id, .title, .url, .publisher, .published} AS article
ORDER BY coalesce(a.published, date('0001-01-01')) DESC, a.id
LIMIT $limit;
