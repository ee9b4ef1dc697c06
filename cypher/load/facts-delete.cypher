// What vanishes leaves a mark, for those who ask what changed; it goes when the fact comes back.
UNWIND $ids AS id
MATCH (subject)-[e:RELATION_TYPE {id: id}]->(object)
MERGE (v:Vanished {id: id})
SET v.relation = type(e), v.day = date(), v.confidence = e.confidence, v.firstSeen = e.firstSeen,
    v.lastSeen = e.lastSeen, v.quote = e.quote, v.url = e.url,
    v.subjectId = subject.id, v.subjectName = subject.name,
    v.subjectType = [l IN labels(subject) WHERE l <> 'Entity'][0],
    v.objectId = object.id, v.objectName = object.name,
    v.objectType = [l IN labels(object) WHERE l <> 'Entity'][0]
DELETE e
