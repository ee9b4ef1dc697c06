UNWIND $rows AS row
MATCH (subject:Entity {id: row.subject})
MATCH (object:Entity {id: row.object})
MATCH (:Statement {id: row.best})-[:STATED_IN]->(n:Sentence)-[:PART_OF_ARTICLE]->(a:Article)
MERGE (subject)-[e:RELATION_TYPE {id: row.id}]->(object)
SET e = row.properties
SET e.quote = n.text, e.url = a.url
WITH row
MATCH (v:Vanished {id: row.id})
DELETE v
