// How much the graph holds, and of which time its articles are.
// $asOf: only articles published until that day, or null for all
CALL () {
  MATCH (a:Article)
  WHERE $asOf IS NULL OR a.published <= $asOf
  RETURN count(a) AS articles, count(DISTINCT a.publisher) AS publishers, min(a.published) AS firstPublished,
         max(a.published) AS lastPublished
}
RETURN articles, publishers, firstPublished, lastPublished, COUNT { (:Statement) } AS statements // as of: statements-as-of
