MATCH (w:Watch)
RETURN w ORDER BY w.created, w.id
