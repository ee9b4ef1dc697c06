// By identifier or address.
UNWIND $articles AS wanted
MATCH (a:Article)
WHERE a.id = wanted OR a.url = wanted
RETURN DISTINCT wanted, a.id AS id
ORDER BY id
