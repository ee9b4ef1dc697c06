UNWIND $ids AS id
MATCH (p:Page {id: id})
DETACH DELETE p
