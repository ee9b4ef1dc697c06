// Stored articles with their texts, in the order of their identifiers.
MATCH (a:Article)<-[:TEXT_OF]-(t:Text)
WHERE a.id > $after AND ($version IS NULL OR a.extractor <> $version)
RETURN a AS article, t.text AS text, t.bodyStart AS bodyStart
ORDER BY a.id LIMIT $limit
