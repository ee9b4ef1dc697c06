// What articles call an entity, tickers among it.
// $id
MATCH (e:Entity {id: $id})<-[m:MENTIONS]-(a:Article)
UNWIND m.aliases + [m.name, m.ticker] AS name
WITH name, name = m.ticker AS ticker, a
WHERE name IS NOT NULL
RETURN name, coalesce(ticker, false) AS ticker, count(DISTINCT a) AS articles
ORDER BY articles DESC, name, ticker;
