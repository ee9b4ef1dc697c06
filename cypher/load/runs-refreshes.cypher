// Those that have ended and read anything beside one source.
MATCH (r:Run {kind: 'refresh'})
WHERE r.ending <> 'running' AND r.sources <> [$source]
RETURN r ORDER BY r.started DESC, r.id LIMIT $limit
