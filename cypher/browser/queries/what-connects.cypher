// What connects two entities
// Purpose: the shortest connections by facts, of at most four hops. relata's path finder ranks them by their support.
// Parameters: $a and $b, the entities' names
// Example: :params {a: 'Huawei', b: 'Nvidia'}
MATCH (a:Entity {name: $a}), (b:Entity {name: $b})
MATCH p = SHORTEST 5 (a) ((:Entity)-[]-(:Entity)) {1,4} (b)
RETURN p;
