MATCH (:Source {name: $source})<-[:PAGE_OF]-(p:Page)
RETURN p.id AS id, p.address AS address
