// The evidence behind an edge
// Purpose: every sentence that states or denies something between two entities, with its article.
// Parameters: $subject and $object, the entities' names
// Example: :params {subject: 'Huawei', object: 'SMIC'}
MATCH (:Entity {name: $subject})<-[:SUBJECT|OBJECT]-(s:Statement)-[:SUBJECT|OBJECT]->(:Entity {name: $object})
MATCH (s)-[:STATED_IN]->(t:Sentence)-[:PART_OF_ARTICLE]->(a:Article)
RETURN s.relation AS relation, s.modality AS modality, s.confidence AS confidence, t.text AS sentence,
       a.publisher AS publisher, a.published AS published, a.title AS title, a.url AS url
ORDER BY published DESC, relation, s.id;
