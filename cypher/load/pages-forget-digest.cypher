UNWIND $ids AS id
MATCH (p:Page {id: id})
REMOVE p.digest
