UNWIND $ids AS id
MATCH (s:Statement {edgeId: id})-[:STATED_IN]->(:Sentence)-[:PART_OF_ARTICLE]->(a:Article)
RETURN id AS edge, s.id AS id, s.modality AS modality, s.confidence AS confidence,
       a.id AS article, a.story AS story, a.publisher AS publisher, a.published AS published
