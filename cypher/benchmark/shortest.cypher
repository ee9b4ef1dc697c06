// What Cypher offers by itself for paths: some five shortest ones, unranked and without sentences.
// $from, $to: identifiers
MATCH p = SHORTEST 5 (a:Entity {id: $from}) (()-[:FACT_TYPES]-(:Entity)){1,4} (b:Entity {id: $to})
RETURN [n IN nodes(p) | n.id] AS entities, [r IN relationships(p) | r.id] AS facts;
