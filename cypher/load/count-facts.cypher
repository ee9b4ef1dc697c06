MATCH ()-[e:RELATION_TYPE]->()
RETURN count(e) AS edges
