// What the full-text index offers for a text, by Neo4j's own numbers, and how well it fits.
// $lucene: the text as a full-text query; $candidates: how many at most
CALL db.index.fulltext.queryNodes('entity_names', $lucene, {limit: $candidates}) YIELD node, score
RETURN collect(id(node)) AS nodes, collect(score) AS scores;
