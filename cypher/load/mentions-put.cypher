// What an article calls an entity, so that names go when their article goes.
UNWIND $rows AS row
MATCH (a:Article {id: row.article})
MATCH (e:Entity {id: row.entity})
CREATE (a)-[:MENTIONS {name: row.name, aliases: row.aliases, ticker: row.ticker}]->(e)
