// The newest articles that state something of entities.
// $ids: identifiers of entities; $limit: how many each; $asOf: a date, or null for all
UNWIND $ids AS id
CALL (id) {
  MATCH (:Entity {id: id})<-[:MENTIONS]-(a:Article)
  WHERE $asOf IS NULL OR a.published <= $asOf
  RETURN a
  ORDER BY coalesce(a.published, date('0001-01-01')) DESC, a.id
  LIMIT $limit
}
RETURN id, a {.id, .title, .url, .publisher, .published} AS article;
