// The best sentences of facts: supporting before denying, then the surest, then the newest.
// $relations: identifiers of facts; $limit: how many each; $asOf: only of articles published until that day, or null for all
UNWIND $relations AS relation
CALL (relation) {
  MATCH (s:Statement {edgeId: relation})-[:STATED_IN]->(t:Sentence)-[:PART_OF_ARTICLE]->(a:Article)
  WHERE $asOf IS NULL OR a.published <= $asOf
  WITH s, t, a
  ORDER BY s.modality = 'negated', s.confidence DESC, coalesce(a.published, date('0001-01-01')) DESC, s.id
  LIMIT $limit
  // whom it is about is looked up of the best only, and is an entity without a look at it
  MATCH (s)-[subject:SUBJECT]->(), (s)-[object:OBJECT]->()
  RETURN s, t, a, subject, object
}
RETURN relation, s {.id, .modality, .past, .confidence, .rule} AS statement, t {.text, .start, .end} AS sentence,
       subject {.mention, .start, .end} AS subject, object {.mention, .start, .end} AS object,
       a {.id, .title, .url, .publisher, .published} AS article;
