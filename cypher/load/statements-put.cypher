UNWIND $rows AS row
MATCH (n:Sentence {id: row.sentence})
MATCH (subject:Entity {id: row.subject})
MATCH (object:Entity {id: row.object})
CREATE (s:Statement)-[:STATED_IN]->(n)
SET s = row.properties
CREATE (s)-[who:SUBJECT]->(subject)
SET who = row.subjectMention
CREATE (s)-[whom:OBJECT]->(object)
SET whom = row.objectMention
