// current: the graph has every article of the page as the page has it, by the extraction $extractor.
UNWIND $ids AS id
MATCH (p:Page {id: id})
CALL (p) {
  MATCH (p)-[h:HOLDS]->(a:Article)
  WHERE h.left IS NULL
  RETURN collect(a.title) AS titles,
         count(CASE WHEN h.hash <> a.contentHash OR a.extractor <> $extractor THEN 1 END) AS stale
}
RETURN p.id AS id, p.digest AS digest, titles, stale = 0 AND size(titles) > 0 AS current
