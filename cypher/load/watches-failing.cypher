MATCH (w:Watch {id: $id})
SET w.failing = $reason
