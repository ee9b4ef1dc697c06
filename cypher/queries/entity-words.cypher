// The words of sentences that were taken for an entity.
// $id, $limit
MATCH (e:Entity {id: $id})<-[r:SUBJECT|OBJECT]-(:Statement)
RETURN r.mention AS words, count(*) AS times
ORDER BY times DESC, words
LIMIT $limit;
