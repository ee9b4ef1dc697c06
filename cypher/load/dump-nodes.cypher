// All that articles made, in an order that depends on nothing else: runs and migrations left out.
MATCH (n:Entity|Statement|Sentence|Article)
UNWIND labels(n) AS label
WITH n, label ORDER BY label
WITH n, collect(label) AS labels
RETURN labels, properties(n) AS properties
ORDER BY labels, n.id
