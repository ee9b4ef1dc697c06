// One page of the supported facts of an entity, or between two. Facts are sorted before the rest of them is read,
// for hubs have many.
// $entity, $other: identifiers, $other null for any; $direction: any, out or in, seen from $entity;
// $symmetric: relations without direction; $modality: null for any; $minConfidence, $minPublishers;
// $from, $to: dates or null, a fact counts if it was stated in that time; $after: null, or the order key of
// the last fact of the page before; $asOf: a date, or null for now; $limit
MATCH (e:Entity {id: $entity})-[r:FACT_TYPES]-(o:Entity)
WHERE ($other IS NULL OR o.id = $other)
  AND ($direction = 'any' OR ($direction = 'out' AND startNode(r) = e) OR ($direction = 'in' AND endNode(r) = e)
       OR type(r) IN $symmetric)
  AND ($modality IS NULL OR EXISTS {
         MATCH (:Statement {edgeId: r.id, modality: $modality})-[:STATED_IN]->(:Sentence)
               -[:PART_OF_ARTICLE]->(a:Article)
         WHERE $asOf IS NULL OR a.published <= $asOf
       })
WITH *, r AS fact // as of: fact-as-of
WITH r, fact, fact.publishers AS publishers, coalesce(fact.lastSeen, date('0001-01-01')) AS newest
WHERE ($minConfidence = 0.0 OR fact.confidence >= $minConfidence)
  AND publishers >= $minPublishers
  AND ($from IS NULL OR fact.lastSeen >= $from)
  AND ($to IS NULL OR fact.firstSeen <= $to)
  AND ($after IS NULL OR publishers < $after.publishers
       OR (publishers = $after.publishers AND newest < $after.newest)
       OR (publishers = $after.publishers AND newest = $after.newest AND fact.id > $after.id))
ORDER BY publishers DESC, newest DESC, fact.id
LIMIT $limit
WITH r, fact, publishers, startNode(r) AS subject, endNode(r) AS object
RETURN fact.id AS id, type(r) AS relation,
       subject {.id, .name, .ticker, .degree, type: [l IN labels(subject) WHERE l <> 'Entity'][0]} AS subject,
       object {.id, .name, .ticker, .degree, type: [l IN labels(object) WHERE l <> 'Entity'][0]} AS object,
       fact.confidence AS confidence, fact.statements AS statements, fact.articles AS articles, publishers,
       fact.denied AS denied, fact.hedged AS hedged, fact.planned AS planned, fact.firstSeen AS firstSeen,
       fact.lastSeen AS lastSeen;
