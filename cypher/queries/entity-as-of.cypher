  WHERE EXISTS {
    MATCH (e)<-[:SUBJECT|OBJECT]-(:Statement)-[:STATED_IN]->(:Sentence)-[:PART_OF_ARTICLE]->(a:Article)
    WHERE a.published <= $asOf
  }
