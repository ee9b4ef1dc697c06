// Facts as they are before a transaction changes them.
UNWIND $ids AS id
MATCH (subject)-[e:RELATION_TYPE {id: id}]->(object)
RETURN id, subject.id AS subject, object.id AS object, e.confidence AS confidence,
       e.statements AS statements, e.denied AS denied, e.publishers AS publishers,
       e.firstSeen AS firstSeen, e.lastSeen AS lastSeen, e.quote AS quote, e.url AS url
