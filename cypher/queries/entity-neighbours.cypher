// The entities best connected with one, by the independent publishers of the facts between them.
// $id, $limit; $asOf: a date, or null for now
MATCH (e:Entity {id: $id})-[r:FACT_TYPES]-(o:Entity)
WITH *, r AS fact // as of: fact-as-of
WITH o, count(r) AS facts, sum(fact.publishers) AS publishers, collect(DISTINCT type(r)) AS relations
ORDER BY publishers DESC, facts DESC, o.id
LIMIT $limit
RETURN o {.id, .name, .ticker, .degree, type: [l IN labels(o) WHERE l <> 'Entity'][0]} AS entity,
       facts, publishers, relations;
