// What an article states, in textual order.
// $id, $limit
MATCH (a:Article {id: $id})<-[:PART_OF_ARTICLE]-(t:Sentence)<-[:STATED_IN]-(s:Statement)
MATCH (s)-[subject:SUBJECT]->(from:Entity), (s)-[object:OBJECT]->(to:Entity)
WITH *
ORDER BY t.start, subject.start, object.start, s.id
LIMIT $limit
RETURN s.edgeId AS relationId, s.relation AS relation,
       from {.id, .name, .ticker, .degree, type: [l IN labels(from) WHERE l <> 'Entity'][0]} AS from,
       to {.id, .name, .ticker, .degree, type: [l IN labels(to) WHERE l <> 'Entity'][0]} AS to,
       s {.id, .modality, .past, .confidence, .rule} AS statement, t {.text, .start, .end} AS sentence,
       subject {.mention, .start, .end} AS subject, object {.mention, .start, .end} AS object,
       a {.id, .title, .url, .publisher, .published} AS article;
