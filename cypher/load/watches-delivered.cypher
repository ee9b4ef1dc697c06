MATCH (w:Watch {id: $id})
SET w.delivered = $number, w.failing = null
