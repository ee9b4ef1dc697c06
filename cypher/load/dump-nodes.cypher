// All that articles and their sources made, in an order that depends on nothing else: runs, locks
// and migrations left out.
MATCH (n:Entity|Statement|Sentence|Article|Text|Page|Source)
UNWIND labels(n) AS label
WITH n, label ORDER BY label
WITH n, collect(label) AS labels
RETURN labels, properties(n) AS properties
ORDER BY labels, coalesce(n.id, n.name)
