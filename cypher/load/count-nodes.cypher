RETURN COUNT { (:Article) } AS articles, COUNT { (:Sentence) } AS sentences,
       COUNT { (:Statement) } AS statements, COUNT { (:Entity) } AS entities
