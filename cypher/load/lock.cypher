// Takes a lock that ends with the transaction and changes nothing: articles are written one after
// the other also by several processes, because an edge is counted from the statements of all.
MATCH (m:Migration {version: 1})
SET m.version = m.version
