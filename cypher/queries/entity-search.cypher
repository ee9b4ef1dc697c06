// What texts may mean: the entity of that identifier, else those whose name, alias or ticker matches, the best
// match first, then the best connected.
// $references: of each text the text itself, the text in lower case as folded, and the text as a full-text query
// as lucene; $types: labels, or empty for all; $candidates: how many the index may offer; $limit: how many each;
// $asOf: only what articles published until that day speak of, or null for all
UNWIND range(0, size($references) - 1) AS place
WITH place, $references[place] AS reference
CALL (reference) {
  MATCH (e:Entity {id: reference.text})
  // as of: entity-as-of
  RETURN e, 'id' AS match, 6 AS tier, 0.0 AS weight
  UNION ALL
  WITH reference
  WHERE reference.lucene <> '' AND NOT EXISTS { MATCH (:Entity {id: reference.text}) }
  CALL db.index.fulltext.queryNodes('entity_names', reference.lucene, {limit: $candidates}) YIELD node AS e, score
  WHERE size($types) = 0 OR any(l IN labels(e) WHERE l IN $types)
  WITH e, score, reference.folded AS folded, toLower(e.name) AS name,
       [a IN coalesce(e.aliases, []) | toLower(a)] AS aliases, toLower(coalesce(e.ticker, '')) AS ticker
  // as of: entity-as-of
  WITH e, score,
       CASE
         WHEN name = folded THEN 'name'
         WHEN folded IN aliases THEN 'alias'
         WHEN ticker = folded OR split(ticker, ':')[-1] = folded THEN 'ticker'
         WHEN name STARTS WITH folded OR any(a IN aliases WHERE a STARTS WITH folded) THEN 'prefix'
         WHEN name CONTAINS folded OR any(a IN aliases WHERE a CONTAINS folded) THEN 'words'
         ELSE 'similar'
       END AS match
  WITH e, match,
       CASE match WHEN 'name' THEN 5 WHEN 'alias' THEN 4 WHEN 'ticker' THEN 4 WHEN 'prefix' THEN 3 WHEN 'words' THEN 2
         ELSE 1 END AS tier,
       score * log(2 + coalesce(e.degree, 0)) AS weight
  ORDER BY tier DESC, weight DESC, e.id
  LIMIT $limit
  RETURN e, match, tier, weight
}
RETURN place, id(e) AS node,
       e {.id, .name, .ticker, .degree, .aliases, type: [l IN labels(e) WHERE l <> 'Entity'][0]} AS entity, match
ORDER BY place, tier DESC, weight DESC, e.id;
