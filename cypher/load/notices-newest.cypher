// The newest of each of some watches, and of these the newest.
UNWIND $watches AS watch
CALL (watch) {
  MATCH (n:Notice {watch: watch})
  WHERE n.number > 0
  RETURN n ORDER BY n.number DESC LIMIT $limit
}
RETURN n ORDER BY n.number DESC LIMIT $limit
