// How much the graph holds, and of which time its articles are.
CALL () {
  MATCH (a:Article)
  RETURN count(a) AS articles, count(DISTINCT a.publisher) AS publishers, min(a.published) AS firstPublished,
         max(a.published) AS lastPublished
}
RETURN articles, publishers, firstPublished, lastPublished, COUNT { (:Statement) } AS statements;
