UNWIND $ids AS id
MATCH (a:Article {id: id})<-[:TEXT_OF]-(t:Text)
RETURN a.id AS id, a.contentHash AS contentHash, a.extractor AS extractor,
       a.published AS published, size(t.text) AS length,
       COLLECT {
         MATCH (a)<-[h:HOLDS]-(p:Page)
         WHERE h.hash = a.contentHash AND h.left IS NULL
         RETURN p.id
       } AS pages
