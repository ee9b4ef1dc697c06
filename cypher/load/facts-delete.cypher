UNWIND $ids AS id
MATCH ()-[e:RELATION_TYPE {id: id}]->()
DELETE e
