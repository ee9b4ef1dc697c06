// A graph of relata: run with cypher-shell, into an empty database or one that has it already.
CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE;
