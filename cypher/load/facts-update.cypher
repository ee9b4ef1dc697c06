UNWIND $rows AS row
MATCH ()-[e:RELATION_TYPE {id: row.id}]->()
MATCH (:Statement {id: row.best})-[:STATED_IN]->(n:Sentence)-[:PART_OF_ARTICLE]->(a:Article)
SET e = row.properties
SET e.quote = n.text, e.url = a.url
