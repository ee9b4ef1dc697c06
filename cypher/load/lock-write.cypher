// Takes a lock that ends with the transaction: articles are written one after the other also by
// several processes, because an edge is counted from the statements of all. Tells who may write.
MATCH (m:Migration {version: 1})
SET m.version = m.version
WITH m
OPTIONAL MATCH (l:Lock {id: 'writing'})
RETURN l.owner AS owner
