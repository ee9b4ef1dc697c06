MATCH (a:Entity {id: SUBJECT_ID}), (b:Entity {id: OBJECT_ID}) MERGE (a)-[r:RELATION_TYPE {id: FACT_ID}]->(b) SET r += PROPERTIES;
