UNWIND $articles AS id
MATCH (:Article {id: id})<-[:PART_OF_ARTICLE]-(:Sentence)<-[:STATED_IN]-(s:Statement)
RETURN s.id AS id, s.edgeId AS edge, s.relation AS relation, s.modality AS modality
