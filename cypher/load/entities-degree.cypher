UNWIND $ids AS id
MATCH (e:Entity {id: id})
SET e.degree = COUNT { (e)-[:RELATION_TYPE]-() }
