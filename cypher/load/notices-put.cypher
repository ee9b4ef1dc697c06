// Whoever writes articles holds a lock, so that numbers come in the order of the transactions.
MERGE (c:Counter {id: 'notices'})
ON CREATE SET c.last = 0
WITH c, c.last AS last
SET c.last = last + size($rows)
WITH last
UNWIND range(0, size($rows) - 1) AS i
WITH last + i + 1 AS number, $rows[i] AS row
MATCH (subject:Entity {id: row.subject})
MATCH (object:Entity {id: row.object})
OPTIONAL MATCH (:Statement {id: row.best})-[:STATED_IN]->(s:Sentence)-[:PART_OF_ARTICLE]->(a:Article)
CREATE (n:Notice)
SET n = row.properties, n.number = number, n.at = datetime.realtime(),
    n.subject = subject.id, n.subjectName = subject.name,
    n.object = object.id, n.objectName = object.name,
    n.quote = coalesce(s.text, row.quote), n.url = coalesce(a.url, row.url)
