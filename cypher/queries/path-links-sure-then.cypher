// The facts around entities that were sure enough on a day; as path-links, but slower, for it adds up statements.
// $nodes; $direction: any, or which end the nodes must be, out or in; $symmetric: relations without direction;
// $minConfidence; $asOf: a date
UNWIND $nodes AS node
MATCH (e:Entity)-[r:FACT_TYPES]-(o:Entity)
WHERE id(e) = node
  AND ($direction = 'any' OR ($direction = 'out' AND startNode(r) = e) OR ($direction = 'in' AND endNode(r) = e)
       OR type(r) IN $symmetric)
WITH *, r AS fact // as of: fact-as-of
WITH *
WHERE fact.confidence >= $minConfidence
RETURN node, collect(id(o)) AS others, collect(id(r)) AS links, collect(coalesce(o.degree, 0)) AS degrees;
