// One page of the facts of an entity, or between two; what is only denied stands among them without support.
// $entity, $other: identifiers, $other null for any; $direction: any, out or in, seen from $entity;
// $symmetric: relations without direction; $modality: null for any; $minConfidence, $minPublishers;
// $from, $to: dates or null, a fact counts if it was stated in that time; $after: null, or the order key of
// the last fact of the page before; $limit
MATCH (e:Entity {id: $entity})
CALL (e) {
  MATCH (e)-[r:FACT_TYPES]-(o:Entity)
  WHERE $other IS NULL OR o.id = $other
  RETURN r.id AS id, type(r) AS relation, startNode(r) AS subject, endNode(r) AS object,
         r.confidence AS confidence, r.statements AS statements, r.articles AS articles,
         r.publishers AS publishers, r.denied AS denied, r.hedged AS hedged, r.planned AS planned,
         r.firstSeen AS firstSeen, r.lastSeen AS lastSeen
  UNION ALL
  MATCH (e)<-[:SUBJECT|OBJECT]-(s:Statement {modality: 'negated'})
  WHERE s.relation IN $relations
  MATCH (s)-[:SUBJECT]->(subject:Entity), (s)-[:OBJECT]->(object:Entity)
  WHERE ($other IS NULL OR subject.id = $other OR object.id = $other)
    AND NOT EXISTS { MATCH (subject)-[f:FACT_TYPES]-(object) WHERE f.id = s.edgeId }
  MATCH (s)-[:STATED_IN]->(:Sentence)-[:PART_OF_ARTICLE]->(a:Article)
  WITH s.edgeId AS id, s.relation AS relation, head(collect(
         CASE WHEN s.relation IN $symmetric AND subject.id > object.id THEN [object, subject]
              ELSE [subject, object] END)) AS ends,
       count(DISTINCT s) AS denied, min(a.published) AS firstSeen, max(a.published) AS lastSeen
  RETURN id, relation, ends[0] AS subject, ends[1] AS object, 0.0 AS confidence, 0 AS statements,
         0 AS articles, 0 AS publishers, denied, 0 AS hedged, 0 AS planned, firstSeen, lastSeen
}
WITH *, coalesce(lastSeen, date('0001-01-01')) AS newest
WHERE ($direction = 'any' OR relation IN $symmetric
       OR ($direction = 'out' AND subject = e) OR ($direction = 'in' AND object = e))
  AND confidence >= $minConfidence
  AND publishers >= $minPublishers
  AND ($from IS NULL OR lastSeen >= $from)
  AND ($to IS NULL OR firstSeen <= $to)
  AND ($after IS NULL OR publishers < $after.publishers
       OR (publishers = $after.publishers AND newest < $after.newest)
       OR (publishers = $after.publishers AND newest = $after.newest AND id > $after.id))
  AND ($modality IS NULL OR EXISTS { MATCH (:Statement {edgeId: id, modality: $modality}) })
ORDER BY publishers DESC, newest DESC, id
LIMIT $limit
RETURN id, relation,
       subject {.id, .name, .ticker, .degree, type: [l IN labels(subject) WHERE l <> 'Entity'][0]} AS subject,
       object {.id, .name, .ticker, .degree, type: [l IN labels(object) WHERE l <> 'Entity'][0]} AS object,
       confidence, statements, articles, publishers, denied, hedged, planned, firstSeen, lastSeen;
