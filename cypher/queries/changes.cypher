// The facts that articles since a day speak of, the newest first: what that changed, and the fact as it is now.
// $since: a date; $asOf: the last day, or null for all; $relations; $limit
MATCH (a:Article)<-[:PART_OF_ARTICLE]-(:Sentence)<-[:STATED_IN]-(s:Statement)
WHERE a.published >= $since AND ($asOf IS NULL OR a.published <= $asOf) AND s.relation IN $relations
WITH s.edgeId AS id, s.relation AS relation, head(collect(s)) AS any, max(a.published) AS newest,
     sum(CASE WHEN s.modality = 'negated' THEN 1 ELSE 0 END) AS against,
     sum(CASE WHEN s.modality = 'negated' THEN 0 ELSE 1 END) AS inFavour
ORDER BY newest DESC, id
LIMIT $limit
MATCH (any)-[:SUBJECT]->(a:Entity), (any)-[:OBJECT]->(b:Entity)
OPTIONAL MATCH (a)-[r:FACT_TYPES]-(b)
WHERE r.id = id AND ($asOf IS NULL OR r.firstSeen <= $asOf)
WITH *, r AS fact // as of: fact-or-none-as-of
WITH *, coalesce(startNode(r), a) AS subject, coalesce(endNode(r), b) AS object,
     COUNT {
       MATCH (s:Statement {edgeId: id})-[:STATED_IN]->(:Sentence)-[:PART_OF_ARTICLE]->(old:Article)
       WHERE s.modality = 'negated' AND (old.published IS NULL OR old.published < $since)
     } AS deniedBefore,
     COUNT {
       MATCH (s:Statement {edgeId: id})-[:STATED_IN]->(:Sentence)-[:PART_OF_ARTICLE]->(old:Article)
       WHERE s.modality <> 'negated' AND (old.published IS NULL OR old.published < $since)
     } AS statedBefore
RETURN id, relation, inFavour, against,
       [c IN [CASE WHEN inFavour > 0 AND statedBefore = 0 THEN 'new' END,
              CASE WHEN inFavour > 0 AND statedBefore > 0 THEN 'strengthened' END,
              CASE WHEN against > 0 AND deniedBefore = 0 THEN 'denied' END,
              CASE WHEN against > 0 AND deniedBefore > 0 THEN 'denied again' END] WHERE c IS NOT NULL] AS changes,
       subject {.id, .name, .ticker, .degree, type: [l IN labels(subject) WHERE l <> 'Entity'][0]} AS subject,
       object {.id, .name, .ticker, .degree, type: [l IN labels(object) WHERE l <> 'Entity'][0]} AS object,
       coalesce(fact.confidence, 0.0) AS confidence, coalesce(fact.statements, 0) AS statements,
       coalesce(fact.articles, 0) AS articles, coalesce(fact.publishers, 0) AS publishers,
       coalesce(fact.denied, COUNT {
         MATCH (:Statement {edgeId: id})-[:STATED_IN]->(:Sentence)-[:PART_OF_ARTICLE]->(x:Article)
         WHERE $asOf IS NULL OR x.published <= $asOf
       }) AS denied,
       coalesce(fact.hedged, 0) AS hedged, coalesce(fact.planned, 0) AS planned,
       fact.firstSeen AS firstSeen, fact.lastSeen AS lastSeen
ORDER BY newest DESC, id;
