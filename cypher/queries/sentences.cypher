// The best sentences of facts: supporting before denying, then the surest, then the newest.
// $relations: identifiers of facts; $limit: how many each; $asOf: only of articles published until that day, or null for all
UNWIND $relations AS relation
CALL (relation) {
  MATCH (s:Statement {edgeId: relation})-[:STATED_IN]->(t:Sentence)-[:PART_OF_ARTICLE]->(a:Article)
  WHERE $asOf IS NULL OR a.published <= $asOf
  MATCH (s)-[subject:SUBJECT]->(:Entity), (s)-[object:OBJECT]->(:Entity)
  RETURN s, t, a, subject, object
  ORDER BY s.modality = 'negated', s.confidence DESC, coalesce(a.published, date('0001-01-01')) DESC, s.id
  LIMIT $limit
}
RETURN relation, s {.id, .modality, .past, .confidence, .rule} AS statement, t {.text, .start, .end} AS sentence,
       subject {.mention, .start, .end} AS subject, object {.mention, .start, .end} AS object,
       a {.id, .title, .url, .publisher, .published} AS article;
