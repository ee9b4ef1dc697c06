// The facts that vanished since a day because the articles that stated them were removed or say it no more.
// $since: a date; $asOf: the last day, or null for all; $limit
MATCH (v:Vanished)
WHERE v.day >= $since AND ($asOf IS NULL OR v.day <= $asOf)
RETURN v.id AS id, v.relation AS relation, v.day AS day, v.confidence AS confidence, v.firstSeen AS firstSeen,
       v.lastSeen AS lastSeen, v.quote AS quote, v.url AS url,
       {id: v.subjectId, name: v.subjectName, type: v.subjectType} AS subject,
       {id: v.objectId, name: v.objectName, type: v.objectType} AS object
ORDER BY day DESC, id
LIMIT $limit;
