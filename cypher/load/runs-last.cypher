MATCH (r:Run)
RETURN r ORDER BY r.started DESC, r.id LIMIT $limit
