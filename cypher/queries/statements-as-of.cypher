RETURN articles, publishers, firstPublished, lastPublished, COUNT {
  MATCH (:Statement)-[:STATED_IN]->(:Sentence)-[:PART_OF_ARTICLE]->(a:Article)
  WHERE a.published <= $asOf
} AS statements
