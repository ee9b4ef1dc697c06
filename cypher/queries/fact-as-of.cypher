// A fact as it was on a day: what the statements of articles published until then add up to, in the way of
// org.relata.graph.Fact. Stands in for today's numbers wherever a query says so.
WITH *
WHERE r.firstSeen <= $asOf
CALL (r) {
  MATCH (s:Statement {edgeId: r.id})-[:STATED_IN]->(:Sentence)-[:PART_OF_ARTICLE]->(a:Article)
  WHERE a.published <= $asOf
  WITH a, s, s.modality <> 'negated' AS supports
  WITH a.story AS story, min(CASE WHEN supports THEN a.publisher END) AS publisher,
       max(CASE WHEN supports THEN s.confidence END) AS best, max(CASE WHEN supports THEN a.published END) AS last,
       min(CASE WHEN supports THEN a.published END) AS first,
       count(CASE WHEN supports THEN 1 END) AS statements, count(CASE WHEN NOT supports THEN 1 END) AS denied,
       count(CASE WHEN s.modality IN ['reported', 'possible'] THEN 1 END) AS hedged,
       count(CASE WHEN s.modality = 'planned' THEN 1 END) AS planned,
       count(DISTINCT CASE WHEN supports THEN a.id END) AS articles
  WITH coalesce('publisher ' + publisher, 'story ' + story) AS source, max(best) AS best, max(last) AS last,
       min(first) AS first, sum(statements) AS statements, sum(denied) AS denied, sum(hedged) AS hedged,
       sum(planned) AS planned, sum(articles) AS articles
  ORDER BY source
  WITH collect(best) AS bests, max(last) AS last, min(first) AS first, sum(statements) AS statements,
       sum(denied) AS denied, sum(hedged) AS hedged, sum(planned) AS planned, sum(articles) AS articles
  RETURN {id: r.id, confidence: round(1 - reduce(none = 1.0, best IN bests | none * (1 - best)), 4),
          statements: statements, articles: articles, publishers: size(bests), denied: denied, hedged: hedged,
          planned: planned, firstSeen: first, lastSeen: last} AS fact
}
