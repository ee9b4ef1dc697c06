// Names anew from the articles that are left, for entities that an article no longer mentions so.
UNWIND $ids AS id
MATCH (e:Entity {id: id})
CALL (e) {
  MATCH (e)<-[m:MENTIONS]-(:Article)
  RETURN min(m.name) AS name, min(m.ticker) AS ticker
}
WITH e, name, ticker, COLLECT {
  MATCH (e)<-[m:MENTIONS]-(:Article)
  UNWIND m.aliases + m.name AS alias
  WITH DISTINCT alias
  WHERE alias <> name
  RETURN alias ORDER BY alias
} AS aliases
SET e.name = name, e.aliases = aliases, e.ticker = ticker
