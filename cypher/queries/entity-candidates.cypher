// What the full-text index offers for texts, by Neo4j's own numbers, and how well it fits.
// $texts: full-text queries; $candidates: how many each at most
UNWIND $texts AS text
CALL (text) {
  CALL db.index.fulltext.queryNodes('entity_names', text, {limit: $candidates}) YIELD node, score
  RETURN collect(id(node)) AS nodes, collect(score) AS scores
}
RETURN text, nodes, scores;
