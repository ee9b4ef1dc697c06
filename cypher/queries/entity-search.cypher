// Entities whose name, alias or ticker matches a text, the best match first, then the best connected.
// $lucene: the text as a full-text query; $folded: the text in lower case; $types: labels, or empty for
// all; $candidates: how many the index may offer; $limit
CALL db.index.fulltext.queryNodes('entity_names', $lucene, {limit: $candidates}) YIELD node AS e, score
WHERE size($types) = 0 OR any(l IN labels(e) WHERE l IN $types)
WITH e, score, toLower(e.name) AS name, [a IN coalesce(e.aliases, []) | toLower(a)] AS aliases,
     toLower(coalesce(e.ticker, '')) AS ticker
WITH e, score,
     CASE
       WHEN name = $folded THEN 'name'
       WHEN $folded IN aliases THEN 'alias'
       WHEN ticker = $folded OR split(ticker, ':')[-1] = $folded THEN 'ticker'
       WHEN name STARTS WITH $folded OR any(a IN aliases WHERE a STARTS WITH $folded) THEN 'prefix'
       WHEN name CONTAINS $folded OR any(a IN aliases WHERE a CONTAINS $folded) THEN 'words'
       ELSE 'similar'
     END AS match
WITH e, match,
     CASE match WHEN 'name' THEN 5 WHEN 'alias' THEN 4 WHEN 'ticker' THEN 4 WHEN 'prefix' THEN 3 WHEN 'words' THEN 2
       ELSE 1 END AS tier,
     score * log(2 + coalesce(e.degree, 0)) AS weight
ORDER BY tier DESC, weight DESC, e.id
LIMIT $limit
RETURN e {.id, .name, .ticker, .degree, .aliases, type: [l IN labels(e) WHERE l <> 'Entity'][0]} AS entity, match;
