// What was before the watch is not told to it.
OPTIONAL MATCH (c:Counter {id: 'notices'})
CREATE (w:Watch)
SET w = $properties, w.delivered = coalesce(c.last, 0)
