// What sentences deny, for the picture of the graph in memory, in the numbers of relations-denied.cypher; facts that
// have support too are among it.
// $relations: only of these; $symmetric: relations without direction
MATCH (s:Statement {modality: 'negated'})
WHERE s.relation IN $relations
MATCH (s)-[:SUBJECT]->(subject:Entity), (s)-[:OBJECT]->(object:Entity),
      (s)-[:STATED_IN]->(:Sentence)-[:PART_OF_ARTICLE]->(a:Article)
WITH s.edgeId AS id, s.relation AS relation, head(collect(
       CASE WHEN s.relation IN $symmetric AND subject.id > object.id THEN [object, subject]
            ELSE [subject, object] END)) AS ends,
     count(DISTINCT s) AS denied, min(a.published) AS firstSeen, max(a.published) AS lastSeen
RETURN id, relation, id(ends[0]) AS subject, id(ends[1]) AS object, denied, firstSeen, lastSeen;
