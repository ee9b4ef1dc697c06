CALL (r) {
  MATCH (s:Statement {edgeId: r.id})-[:STATED_IN]->(t:Sentence)-[:PART_OF_ARTICLE]->(a:Article)
  WHERE a.published <= $asOf AND s.modality <> 'negated'
  RETURN t.text AS quote, a.url AS url
  ORDER BY CASE s.modality WHEN 'asserted' THEN 0 WHEN 'reported' THEN 1 WHEN 'planned' THEN 2 ELSE 3 END,
           s.confidence DESC, a.published, s.id
  LIMIT 1
}
