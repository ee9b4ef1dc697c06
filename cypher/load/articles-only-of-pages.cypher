// Of the articles of $rows those that no other page holds or held.
UNWIND $rows AS row
MATCH (p:Page {id: row.page})-[:HOLDS]->(a:Article {id: row.article})
WITH a, collect(p.id) AS pages
WHERE NOT EXISTS { (a)<-[:HOLDS]-(other:Page) WHERE NOT other.id IN pages }
RETURN a.id AS id
