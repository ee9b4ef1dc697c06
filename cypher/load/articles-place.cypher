// What an article's pages tell of it: its document, and that no page holds it any more. A page of a
// source that keeps what has vanished still counts.
UNWIND $ids AS id
MATCH (a:Article {id: id})<-[h:HOLDS]-(p:Page)
WITH a, min(p.document) AS document, max(h.gone) AS last, count(h) = count(h.gone) AS gone
SET a.document = document, a.gone = CASE WHEN gone THEN last END
RETURN count(CASE WHEN gone THEN 1 END) AS gone
