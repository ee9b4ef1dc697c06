// Pages that held articles and hold none that are left, and then sources without pages.
CALL () {
  MATCH (p:Page)
  WHERE p.digest IS NULL AND NOT EXISTS { (p)-[:HOLDS]->() }
  DETACH DELETE p
}
CALL () {
  MATCH (s:Source)
  WHERE NOT EXISTS { (s)<-[:PAGE_OF]-() }
  DELETE s
}
