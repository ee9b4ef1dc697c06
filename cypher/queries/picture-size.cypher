// How many entities and facts there are, from the server's own counts.
CALL () {
  MATCH (e:Entity)
  RETURN count(e) AS entities
}
CALL () {
  MATCH ()-[r:FACT_TYPES]->()
  RETURN count(r) AS facts
}
RETURN entities, facts;
