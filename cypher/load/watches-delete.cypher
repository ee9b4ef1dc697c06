MATCH (w:Watch {id: $id})
OPTIONAL MATCH (n:Notice {watch: $id})
DELETE w, n
