UNWIND $articles AS id
MATCH (a:Article {id: id})
CALL (a) {
  MATCH (a)-[m:MENTIONS]->()
  DELETE m
}
CALL (a) {
  MATCH (a)-[s:SAME_STORY]-()
  DELETE s
}
CALL (a) {
  MATCH (a)<-[:PART_OF_ARTICLE]-(n:Sentence)
  OPTIONAL MATCH (n)<-[:STATED_IN]-(s:Statement)
  DETACH DELETE s, n
}
