// What is only denied of an entity, or between two, and therefore no fact: it stands after all supported facts.
// $entity, $other: identifiers, $other null for any; $direction: any, out or in, seen from $entity; $relations;
// $symmetric: relations without direction; $modality: null for any; $from, $to: dates or null; $asOf: a date, or
// null for now; $after: null, or the order key of the last row of the page before; $limit
MATCH (e:Entity {id: $entity})<-[:SUBJECT|OBJECT]-(s:Statement {modality: 'negated'})
WHERE s.relation IN $relations AND ($modality IS NULL OR $modality = 'negated')
MATCH (s)-[:SUBJECT]->(subject:Entity), (s)-[:OBJECT]->(object:Entity)
WHERE ($other IS NULL OR $other = CASE WHEN subject = e THEN object.id ELSE subject.id END)
  AND ($direction = 'any' OR s.relation IN $symmetric
       OR ($direction = 'out' AND subject = e) OR ($direction = 'in' AND object = e))
MATCH (s)-[:STATED_IN]->(:Sentence)-[:PART_OF_ARTICLE]->(a:Article)
WHERE ($asOf IS NULL OR a.published <= $asOf)
  AND NOT EXISTS {
    MATCH (subject)-[f:FACT_TYPES]-(object)
    WHERE f.id = s.edgeId AND ($asOf IS NULL OR f.firstSeen <= $asOf)
  }
WITH s.edgeId AS id, s.relation AS relation, head(collect(
       CASE WHEN s.relation IN $symmetric AND subject.id > object.id THEN [object, subject]
            ELSE [subject, object] END)) AS ends,
     count(DISTINCT s) AS denied, min(a.published) AS firstSeen, max(a.published) AS lastSeen
WITH *, coalesce(lastSeen, date('0001-01-01')) AS newest
WHERE ($from IS NULL OR lastSeen >= $from)
  AND ($to IS NULL OR firstSeen <= $to)
  AND ($after IS NULL OR $after.publishers > 0 OR newest < $after.newest
       OR (newest = $after.newest AND id > $after.id))
ORDER BY newest DESC, id
LIMIT $limit
WITH *, ends[0] AS subject, ends[1] AS object
RETURN id, relation,
       subject {.id, .name, .ticker, .degree, type: [l IN labels(subject) WHERE l <> 'Entity'][0]} AS subject,
       object {.id, .name, .ticker, .degree, type: [l IN labels(object) WHERE l <> 'Entity'][0]} AS object,
       0.0 AS confidence, 0 AS statements, 0 AS articles, 0 AS publishers, denied, 0 AS hedged, 0 AS planned,
       firstSeen, lastSeen;
