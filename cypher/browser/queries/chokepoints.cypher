// Chokepoints
// Purpose: the entities that others depend on alone: how many have no other supplier or customer.
// Parameters: $limit, how many
// Example: :params {limit: 20}
MATCH (e:Entity)-[:SUPPLIES|DEPENDS_ON]-(o:Entity)
WITH DISTINCT e, o
WITH e, count(o) AS partners,
     count(CASE WHEN COUNT { MATCH (o)-[:SUPPLIES|DEPENDS_ON]-(x:Entity) RETURN DISTINCT x } = 1 THEN 1 END) AS captive
WHERE captive > 0
RETURN e.name AS entity, partners, captive
ORDER BY captive DESC, partners DESC, entity
LIMIT toInteger($limit);
