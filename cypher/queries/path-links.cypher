// The facts around entities, as Neo4j's own numbers only: a search passes over many and keeps few.
// $nodes; $direction: any, or which end the nodes must be, out or in; $symmetric: relations without direction;
// $minConfidence, 0 for all; $asOf: a date, or null for all
UNWIND $nodes AS node
MATCH (e:Entity)-[r:FACT_TYPES]-(o:Entity)
WHERE id(e) = node
  AND ($direction = 'any' OR ($direction = 'out' AND startNode(r) = e) OR ($direction = 'in' AND endNode(r) = e)
       OR type(r) IN $symmetric)
  AND ($minConfidence = 0.0 OR r.confidence >= $minConfidence)
  AND ($asOf IS NULL OR r.firstSeen <= $asOf)
RETURN node, collect(id(o)) AS others, collect(id(r)) AS links, collect(coalesce(o.degree, 0)) AS degrees;
