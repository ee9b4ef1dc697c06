// What dated articles state of an entity, or of two, the newest first.
// $entity, $other: identifiers, $other null for any; $relations; $from, $to: dates or null; $limit
MATCH (:Entity {id: $entity})<-[:SUBJECT|OBJECT]-(s:Statement)-[:STATED_IN]->(t:Sentence)-[:PART_OF_ARTICLE]->(a:Article)
WHERE s.relation IN $relations AND a.published IS NOT NULL
  AND ($from IS NULL OR a.published >= $from) AND ($to IS NULL OR a.published <= $to)
MATCH (s)-[subject:SUBJECT]->(from:Entity), (s)-[object:OBJECT]->(to:Entity)
WHERE $other IS NULL OR from.id = $other OR to.id = $other
WITH DISTINCT s, t, a, subject, object, from, to
ORDER BY a.published DESC, a.id, t.start, s.id
LIMIT $limit
RETURN s.edgeId AS relationId, s.relation AS relation,
       from {.id, .name, .ticker, .degree, type: [l IN labels(from) WHERE l <> 'Entity'][0]} AS from,
       to {.id, .name, .ticker, .degree, type: [l IN labels(to) WHERE l <> 'Entity'][0]} AS to,
       s {.id, .modality, .past, .confidence, .rule} AS statement, t {.text, .start, .end} AS sentence,
       subject {.mention, .start, .end} AS subject, object {.mention, .start, .end} AS object,
       a {.id, .title, .url, .publisher, .published} AS article;
