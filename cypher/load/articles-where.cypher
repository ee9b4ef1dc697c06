// Articles that no source but $source brought, and published before $before; either may be null.
MATCH (a:Article)
WHERE ($before IS NULL OR a.published < $before)
  AND ($source IS NULL OR (
    EXISTS { (a)<-[:HOLDS]-(:Page)-[:PAGE_OF]->(:Source {name: $source}) }
    AND NOT EXISTS { (a)<-[:HOLDS]-(:Page)-[:PAGE_OF]->(s:Source) WHERE s.name <> $source }))
RETURN a.id AS id
ORDER BY id
