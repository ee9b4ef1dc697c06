// One article by its identifier.
// $id
MATCH (a:Article {id: $id})
RETURN a {.id, .title, .url, .publisher, .published} AS article;
