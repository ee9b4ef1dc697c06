MATCH (:Article {id: $article})<-[:PART_OF_ARTICLE]-(:Sentence)<-[:STATED_IN]-(s:Statement)
RETURN DISTINCT s.edgeId AS id, s.relation AS relation
