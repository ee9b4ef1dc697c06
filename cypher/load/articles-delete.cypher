// A page that held the article among others is to be read anew: its digest goes.
UNWIND $articles AS id
MATCH (a:Article {id: id})
OPTIONAL MATCH (t:Text {id: id})
CALL (a) {
  MATCH (a)<-[:HOLDS]-(p:Page)
  REMOVE p.digest
}
WITH a, t, a.url AS url
DETACH DELETE a, t
RETURN url
